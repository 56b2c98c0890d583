using System.Collections.Immutable;
using AiNewsSite.Diagnostics;

namespace AiNewsSite.Parsing;

/// <summary>
/// A body that is parsed when it is first asked for, so that a preview can show one page before it has parsed them all.
/// The same body, whenever and on whichever thread that is.
/// </summary>
internal sealed class LaterBody(Func<Parsed<Body>> parse)
{
    private readonly Lazy<Parsed<Body>> _parsed = new(parse);

    public bool IsParsed => _parsed.IsValueCreated;

    public Body Value => _parsed.Value.Value ?? Body.Empty;

    /// <summary>None while the body is not parsed.</summary>
    public ImmutableArray<Diagnostic> Findings => IsParsed ? _parsed.Value.Diagnostics : [];
}
