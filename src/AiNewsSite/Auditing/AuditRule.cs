using System.Collections.Immutable;
using AiNewsSite.Auditing.Pages;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics;

namespace AiNewsSite.Auditing;

/// <summary>Looks at one file; any number of files at once.</summary>
internal delegate void FileRule(AuditedFile file, FindingList into);

/// <summary>Looks at the whole site before it is rendered.</summary>
internal delegate void SiteRule(AuditedSite site, FindingList into);

/// <summary>Looks at what the rendered pages link to and hold.</summary>
internal delegate void PageRule(RenderedSite site, FindingList into);

/// <summary>One rule and the findings it can make. Exactly one of the three is given.</summary>
internal sealed record AuditRule(ImmutableArray<DiagnosticCode> Codes)
{
    public FileRule? File { get; init; }

    public SiteRule? Site { get; init; }

    public PageRule? Page { get; init; }

    /// <summary>True for a rule that `build` runs too: it costs next to nothing.</summary>
    public bool InBuild { get; init; }
}
