using System.Collections.Immutable;
using AiNewsSite.Auditing;
using AiNewsSite.Build.Caching;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Pages;
using AiNewsSite.Relations;
using AiNewsSite.Rendering;

namespace AiNewsSite.Build;

/// <summary>A site that is known in full and not rendered yet.</summary>
/// <param name="Plans">Every URL, ordinal.</param>
/// <param name="Findings">Of reading, parsing, modelling and relating; the user's severities not applied yet.</param>
public sealed record LoadedSite(
    SiteGraph Graph,
    ImmutableArray<PagePlan> Plans,
    PageRenderer Renderer,
    ImmutableArray<Diagnostic> Findings
)
{
    /// <summary>The files it was read from.</summary>
    public SourceTree Tree { get; init; } = SourceTree.Empty;

    public ImmutableArray<ThemeFile> Theme { get; init; } = [];

    /// <summary>Those of <see cref="Findings"/> that reading and compiling the theme made.</summary>
    internal ImmutableArray<Diagnostic> ThemeFindings { get; init; } = [];

    /// <summary>
    /// Parses what was put off, on threads of its own; the next load then has all findings and all URLs. Null where
    /// nothing was.
    /// </summary>
    public Action? Unparsed { get; init; }

    /// <summary>To be kept and disposed of by whoever asked for it, when the site is done with; null where there is none.</summary>
    public BuildCache? Cache { get; init; }

    /// <summary>What `check` looks at.</summary>
    public AuditedSite ToAudit(int jobs) =>
        new(Graph, Plans, Renderer, [.. Tree.Posts, .. Tree.Drafts, .. Tree.Pages], Theme) { Jobs = jobs };
}
