using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace AiNewsSite.Diagnostics;

/// <summary>What a stage returns: its value where there is one, and everything it found on the way.</summary>
public readonly record struct Parsed<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    public bool HasValue => Value is not null;
}
