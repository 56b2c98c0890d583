using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing;

/// <summary>A complete site and the files it came from.</summary>
/// <param name="Files">Posts, drafts and pages, for their text.</param>
/// <param name="Theme">Where the site's templates are, for the places of their links.</param>
public sealed record AuditedSite(
    SiteGraph Graph,
    ImmutableArray<PagePlan> Plans,
    PageRenderer Renderer,
    ImmutableArray<SourceFile> Files,
    ImmutableArray<ThemeFile> Theme
)
{
    /// <summary>Threads to use.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>What was published before, of <see cref="UrlLedger"/>.</summary>
    public ImmutableArray<string> Ledger { get; init; } = [];

    /// <summary>Asks which outside URLs are dead: for each null, or what happened. Null where nobody wants to know.</summary>
    public Func<IReadOnlyList<string>, IReadOnlyDictionary<string, string?>>? AskOutside { get; init; }

    /// <summary>The ledger as it should be from now on.</summary>
    public string LedgerNow() => Rules.LedgerRules.Now(this);

    internal SiteSettings Settings => Graph.Site.Settings;

    /// <summary>False for a code that the settings silence everywhere.</summary>
    internal bool IsOn(DiagnosticCode code) =>
        SeverityRules.Of(code, Settings.Severities) != Severity.Off
        || Settings.PathSeverities.Any(path => path.Levels.GetValueOrDefault(code.Id) != Severity.Off);

    /// <summary>False for a code that the settings silence for the file.</summary>
    internal bool IsOn(DiagnosticCode code, SourcePath file) =>
        !SeverityRules
            .Apply([Diagnostic.Create(code, file, TextPosition.None)], Settings.Severities, Settings.PathSeverities)
            .IsEmpty;
}
