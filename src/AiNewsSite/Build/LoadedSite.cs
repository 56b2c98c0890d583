using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
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
);
