using System.Collections.Immutable;
using AiNewsSite.Build.Caching;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Model;
using AiNewsSite.Output;
using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Rendering;
using AiNewsSite.Rendering.Theming;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Values;

namespace AiNewsSite.Build;

/// <summary>The program's table of contents: read, parse, model, relate, plan, render, write.</summary>
public static class SiteBuilder
{
    /// <summary>Everything up to the list of pages. Errors do not stop it: one run shows all findings.</summary>
    /// <param name="memory">What earlier loads of the same request left behind, the moment aside; null to read everything.</param>
    public static LoadedSite Load(BuildRequest request, StageClock clock, SiteMemory? memory = null)
    {
        var settings = clock.Measure("settings", () => SettingsLoader.Load(request, memory));
        var theming = new Lazy<(ImmutableArray<ThemeFile>, Parsed<Theme>)>(() =>
            ReadTheme(request, settings.Value!, memory)
        );
        if (request.Jobs > 1)
        {
            // Beside the posts: of a small blog it is a good part of the work.
            _ = Task.Run(() => theming.Value);
        }

        var tree = clock.Measure("read", () => SourceReader.Read(QueryOf(request, settings.Value!)));
        // A preview has its own memory of parsed files.
        var cache = memory is null ? BuildCache.Open(request, tree.Value!) : null;
        var crew = new Crew(request.Jobs, clock.Pages);
        var parsed = clock.Measure(
            "parse",
            () => SourceParser.Parse(tree.Value!, settings.Value!, crew, new Earlier(memory, cache))
        );
        // Before their findings are gathered: a body parsed in between has told, or the next load tells for it.
        var unparsed = LaterBodies.Unparsed(parsed.Posts, request.Jobs);
        var parts = new SiteParts(settings.Value!, parsed.Posts, parsed.Pages, tree.Value!.StaticFiles, parsed.Data);
        var site = clock.Measure("model", () => SiteAssembler.Assemble(parts));
        var graph = clock.Measure("relate", () => Relate(site.Value!, request.Jobs, memory));
        var (files, theme) = clock.Measure("theme", () => theming.Value);
        var plan = clock.Measure("plan", () => PagePlanner.Plan(graph.Value!, theme.Value!.Files));
        var model = RenderModel.From(graph.Value!, plan.Feeds, theme.Value!.Words);
        return new LoadedSite(
            graph.Value!,
            plan.Pages,
            new PageRenderer(model, theme.Value, new PostSources(tree.Value!).Markdown, clock.Templates),
            [
                .. settings.Diagnostics,
                .. tree.Diagnostics,
                .. parsed.Findings,
                .. site.Diagnostics,
                .. graph.Diagnostics,
                .. theme.Diagnostics,
                .. plan.Findings,
                .. MissingImages.Find(model),
                .. parsed.Posts.SelectMany(post => post.Later?.Findings ?? []),
            ]
        )
        {
            Unparsed = unparsed,
            Cache = cache,
            Tree = tree.Value!,
            Theme = files,
            ThemeFindings = theme.Diagnostics,
        };
    }

    /// <summary>The same as a load where only the bodies of a few posts changed, or the theme; null where more did.</summary>
    /// <param name="changed">Full paths of all that changed since the load before.</param>
    internal static LoadedSite? LoadEdit(
        LoadedSite before,
        IReadOnlyCollection<string> changed,
        BuildRequest request,
        (StageClock Clock, SiteMemory Memory) with
    ) =>
        with.Clock.Measure(
            "edit",
            () =>
                BodyEdit.Load(before, changed, request.Jobs, with.Memory)
                ?? ThemeEdit.Load(
                    before,
                    changed,
                    request.Templates,
                    () => ReadTheme(request, before.Graph.Site.Settings, with.Memory)
                )
        );

    /// <summary>Renders every page; writes them to the output and swaps it in where there is no error.</summary>
    public static BuildResult Build(BuildRequest request, string output, StageClock clock)
    {
        var site = Load(request, clock);
        using var cache = site.Cache;
        var findings = new FindingBag(site.Graph.Site.Settings, site.Findings);
        if (OutputFolder.Refusal(output, request.Source) is { } refusal)
        {
            findings.Add([refusal]);
        }

        var result = clock.Measure(
            "write",
            () => SitePublisher.Publish(site, output, findings, new Crew(request.Jobs, clock.Pages))
        );
        cache?.Keep(isWhole: result.Published);
        return result;
    }

    private static Parsed<SiteGraph> Relate(Site site, int jobs, SiteMemory? memory) =>
        memory is null ? SiteRelator.Relate(site, jobs) : SiteRelator.Relate(site, jobs, memory.Related.Of);

    private static (ImmutableArray<ThemeFile> Files, Parsed<Theme> Theme) ReadTheme(
        BuildRequest request,
        SiteSettings settings,
        SiteMemory? memory
    )
    {
        var (files, unreadable) = ThemeReader.Read(request.Templates);
        var theme = Compile(files, settings, memory);
        return (files, theme with { Diagnostics = [.. unreadable, .. theme.Diagnostics] });
    }

    private static Parsed<Theme> Compile(ImmutableArray<ThemeFile> files, SiteSettings settings, SiteMemory? memory) =>
        memory?.Theme.Get((files, memory.FileSettings!), () => ThemeCompiler.Compile(files, settings))
        ?? ThemeCompiler.Compile(files, settings);

    private static SourceQuery QueryOf(BuildRequest request, SiteSettings settings) =>
        new(request.Source)
        {
            Include = settings.Include,
            Exclude = settings.Exclude,
            Apart = [.. new[] { request.Output, request.Templates }.OfType<string>()],
            DataFolder = settings.DataFolder,
        };
}
