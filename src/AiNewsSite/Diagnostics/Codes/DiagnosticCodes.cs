using System.Collections.Immutable;

namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Every code the program can report, by name.</summary>
public static class DiagnosticCodes
{
    public static ImmutableSortedDictionary<string, DiagnosticCode> All { get; } =
        new[] { FrontMatterCodes.All, RelationCodes.All, OutputCodes.All, ThemeCodes.All }
            .SelectMany(codes => codes)
            .ToImmutableSortedDictionary(code => code.Id, code => code, StringComparer.Ordinal);
}
