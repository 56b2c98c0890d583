using System.Collections.Immutable;
using AiNewsSite.Cli.Starting;
using AiNewsSite.Input;
using AiNewsSite.Model;
using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Data;
using AiNewsSite.Relations;
using AiNewsSite.Rendering;
using AiNewsSite.Rendering.Theming;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;
using NodaTime;

namespace AiNewsSite.Cli;

/// <summary>
/// Builds the blog of `new site` in memory, beside the real work. That then finds its types loaded and its methods
/// compiled, which is most of what a small blog waits for. Nothing of the rehearsal is kept or shown.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Begins it on another processor, where there is one.</summary>
    public static void Begin()
    {
        if (Environment.ProcessorCount > 1)
        {
            _ = Task.Run(Play);
        }
    }

    /// <returns>Bytes of all pages.</returns>
    internal static long Play()
    {
        // The first use of either costs most of reading the settings: before anything that the build waits for sooner.
        _ = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
        _ = ContentHash.Of([]);
        var date = DateTimeOffset.UnixEpoch;
        var choices = new CommandChoices { AsOf = date };
        var texts = StarterFiles.Of(new NewSite("ainews", date, "")).ToDictionary(file => file.Path, file => file.Text);
        var settings = SettingsParser.Parse(new SourcePath("_config.yml"), DataMap.Empty, choices).Value!;
        // Two, or none would be related.
        ImmutableArray<Post> posts =
        [
            .. from name in (string[])["1970-01-01-a.md", "1970-01-01-b.md"]
            let source = new SourceText(
                new SourcePath("_posts/" + name),
                texts["content/_posts/1970-01-01-first-post.md"]
            )
            select PostParser.Parse(source, settings).Value!,
        ];
        var site = SiteAssembler.Assemble(new SiteParts(settings, posts, [], [], DataMap.Empty)).Value!;
        var graph = SiteRelator.Relate(site, jobs: 1).Value!;
        var theme = ThemeCompiler.Compile(ThemeReader.Read(null).Files, settings).Value!;
        var plan = PagePlanner.Plan(graph, theme.Files);
        var renderer = new PageRenderer(RenderModel.From(graph, plan.Feeds, theme.Words), theme, post => post.Title);
        using var output = new Utf8Output(128 * 1024);
        var bytes = 0L;
        foreach (var page in plan.Pages)
        {
            renderer.Render(page, output);
            bytes += output.Written.Length;
        }

        return bytes;
    }
}
