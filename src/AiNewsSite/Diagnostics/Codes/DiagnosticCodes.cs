using System.Collections.Immutable;

namespace AiNewsSite.Diagnostics.Codes;

/// <summary>Every code the program can report, by name.</summary>
public static class DiagnosticCodes
{
    private static readonly DiagnosticCode[][] Groups =
    [
        SettingsCodes.All,
        SourceCodes.All,
        FrontMatterCodes.All,
        MarkdownCodes.All,
        RelationCodes.All,
        PlanCodes.All,
        OutputCodes.All,
        CardCodes.All,
        ThemeCodes.All,
        LeftoverCheckCodes.All,
        StructureCheckCodes.All,
        LinkCheckCodes.All,
        RepetitionCheckCodes.All,
        FrontMatterCheckCodes.All,
        ProseCheckCodes.All,
        PublishingCheckCodes.All,
    ];

    public static ImmutableSortedDictionary<string, DiagnosticCode> All { get; } =
        Groups
            .SelectMany(codes => codes)
            .ToImmutableSortedDictionary(code => code.Id, code => code, StringComparer.Ordinal);
}
