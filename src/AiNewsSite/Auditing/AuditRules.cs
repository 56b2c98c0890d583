using System.Collections.Immutable;
using AiNewsSite.Auditing.Rules;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;

namespace AiNewsSite.Auditing;

/// <summary>Every rule of `check`, declared once.</summary>
internal static class AuditRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [.. Leftovers(), .. Structure(), .. Repetition(), .. FrontMatter(), .. Links(), .. Prose(), .. Publishing()];

    private static AuditRule[] Leftovers() =>
        [
            OfFile(LeftoverRules.Markers, LeftoverCheckCodes.Marker),
            OfFile(LeftoverRules.Conflicts, LeftoverCheckCodes.Conflict),
            OfFile(LeftoverRules.LostCharacters, LeftoverCheckCodes.Replacement),
            OfFile(LeftoverRules.ModelTalk, LeftoverCheckCodes.Refusal, LeftoverCheckCodes.Preamble),
            OfFile(LeftoverRules.Placeholders, LeftoverCheckCodes.Placeholder),
            OfPages(LinkRules.TemplateCode, LeftoverCheckCodes.Template),
        ];

    private static AuditRule[] Structure() =>
        [
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
        ];

    private static AuditRule[] Repetition() =>
        [
            OfFile(RepetitionRules.InPost, RepetitionCheckCodes.InPost),
            OfFile(RepetitionRules.Headings, RepetitionCheckCodes.Heading),
            OfSite(RepetitionRules.NearPosts, RepetitionCheckCodes.NearPost),
            Cheap(RepetitionRules.Titles, RepetitionCheckCodes.Title, RepetitionCheckCodes.Excerpt),
        ];

    private static AuditRule[] FrontMatter() =>
        [
            Cheap(FrontMatterRules.KeyNames, FrontMatterCheckCodes.Mistyped, FrontMatterCheckCodes.Missing),
            Cheap(FrontMatterRules.Titles, FrontMatterCheckCodes.CutTitle, FrontMatterCheckCodes.LongDescription),
            Cheap(
                FrontMatterRules.Dates,
                FrontMatterCheckCodes.Future,
                FrontMatterCheckCodes.DateMismatch,
                FrontMatterCheckCodes.UtcDate
            ),
            Cheap(FrontMatterRules.ReadingTimes, FrontMatterCheckCodes.ReadingTime),
            Cheap(FrontMatterRules.Names, FrontMatterCheckCodes.UnknownAuthor, FrontMatterCheckCodes.UnknownCategory),
            Cheap(TagRules.Check, FrontMatterCheckCodes.SimilarTag, FrontMatterCheckCodes.SingleTags),
            Cheap(ImageRules.Check, FrontMatterCheckCodes.SmallImage),
        ];

    private static AuditRule[] Links() =>
        [
            OfPages(LinkRules.Dead, LinkCheckCodes.Dead, LinkCheckCodes.DeadAnchor),
            OfPages(
                LinkRules.Elements,
                LinkCheckCodes.DuplicateId,
                LinkCheckCodes.MissingAlt,
                LinkCheckCodes.MixedContent
            ),
            OfPages(LinkRules.Redirects, LinkCheckCodes.RedirectChain, LinkCheckCodes.LinkToRedirect),
            OfPages(LinkRules.Orphans, LinkCheckCodes.Orphan),
            OfPages(ExternalRules.Dead, LinkCheckCodes.External),
        ];

    private static AuditRule[] Prose() =>
        [
            OfFile(ProseRules.Sentences, ProseCheckCodes.LongSentence, ProseCheckCodes.ManyCommas),
            OfFile(ProseRules.HalfKana, ProseCheckCodes.HalfKana),
            OfFile(ProseRules.InvisibleCharacters, ProseCheckCodes.Invisible),
            OfFile(ProseRules.MixedStyle, ProseCheckCodes.MixedStyle),
            OfFile(ProseRules.RepeatedWords, ProseCheckCodes.RepeatedWord),
            OfFile(ProseRules.MixedWidth, ProseCheckCodes.MixedWidth),
        ];

    private static AuditRule[] Publishing() =>
        [
            OfSite(PublishingRules.Disclosure, PublishingCheckCodes.Disclosure),
            OfPages(PublishingRules.Size, PublishingCheckCodes.Size),
            OfSite(ImageRules.Weight, PublishingCheckCodes.HeavyImage),
            OfPages(LedgerRules.Lost, PublishingCheckCodes.LostUrl),
            Cheap(PublishingRules.Address, PublishingCheckCodes.NoAddress),
            Cheap(PublishingRules.Title, PublishingCheckCodes.NoTitle),
        ];

    private static AuditRule OfFile(FileRule rule, params ReadOnlySpan<DiagnosticCode> codes) =>
        new([.. codes]) { File = rule };

    private static AuditRule OfSite(SiteRule rule, params ReadOnlySpan<DiagnosticCode> codes) =>
        new([.. codes]) { Site = rule };

    /// <summary>Looks at front matter and settings alone.</summary>
    private static AuditRule Cheap(SiteRule rule, params ReadOnlySpan<DiagnosticCode> codes) =>
        new([.. codes]) { Site = rule, InBuild = true };

    private static AuditRule OfPages(PageRule rule, params ReadOnlySpan<DiagnosticCode> codes) =>
        new([.. codes]) { Page = rule };
}
