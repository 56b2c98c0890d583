using System.Collections.Immutable;
using AiNewsSite.Auditing.Rules;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;

namespace AiNewsSite.Auditing;

/// <summary>Every rule of `check`, declared once.</summary>
internal static class AuditRules
{
    public static ImmutableArray<AuditRule> All { get; } =
        [
            OfFile(LeftoverRules.Markers, LeftoverCheckCodes.Marker),
            OfFile(LeftoverRules.Conflicts, LeftoverCheckCodes.Conflict),
            OfFile(LeftoverRules.LostCharacters, LeftoverCheckCodes.Replacement),
            OfFile(LeftoverRules.ModelTalk, LeftoverCheckCodes.Refusal, LeftoverCheckCodes.Preamble),
            OfFile(LeftoverRules.Placeholders, LeftoverCheckCodes.Placeholder),
            OfFile(StructureRules.TornEmphasis, StructureCheckCodes.Emphasis),
            OfFile(StructureRules.Underlined, StructureCheckCodes.Underlined),
            OfFile(StructureRules.LongHeadings, StructureCheckCodes.LongHeading),
            OfFile(StructureRules.HeadingSpaces, StructureCheckCodes.HeadingSpace),
            OfFile(StructureRules.Levels, StructureCheckCodes.SkippedLevel, StructureCheckCodes.SeveralTop),
            OfFile(StructureRules.TitleTypo, StructureCheckCodes.TitleTypo),
            OfFile(StructureRules.BrokenTables, StructureCheckCodes.Table),
            OfFile(StructureRules.UnclosedFence, StructureCheckCodes.Fence),
            OfFile(EndRules.CutOff, StructureCheckCodes.CutOff),
            OfFile(EndRules.Brackets, StructureCheckCodes.Bracket),
            OfPages(LinkRules.Dead, LinkCheckCodes.Dead, LinkCheckCodes.DeadAnchor),
            OfPages(
                LinkRules.Elements,
                LinkCheckCodes.DuplicateId,
                LinkCheckCodes.MissingAlt,
                LinkCheckCodes.MixedContent
            ),
            OfPages(LinkRules.Redirects, LinkCheckCodes.RedirectChain, LinkCheckCodes.LinkToRedirect),
            OfPages(LinkRules.Orphans, LinkCheckCodes.Orphan),
            OfPages(LinkRules.TemplateCode, LeftoverCheckCodes.Template),
        ];

    private static AuditRule OfFile(FileRule rule, params ReadOnlySpan<DiagnosticCode> codes) =>
        new([.. codes]) { File = rule };

    private static AuditRule OfPages(PageRule rule, params ReadOnlySpan<DiagnosticCode> codes) =>
        new([.. codes]) { Page = rule };
}
