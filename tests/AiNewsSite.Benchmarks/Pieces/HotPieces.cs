using System.Collections.Immutable;
using AiNewsSite.Benchmarks.Whole;
using AiNewsSite.Build;
using AiNewsSite.Input;
using AiNewsSite.Output;
using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Relations.Search;
using AiNewsSite.Relations.Terms;
using AiNewsSite.Templating.Rendering;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace AiNewsSite.Benchmarks.Pieces;

/// <summary>The hot pieces of a build, each for itself: 200 posts of 10 KB.</summary>
[MemoryDiagnoser]
public sealed class HotPieces : IDisposable
{
    private const int Posts = 200;
    private const int PostSize = 10_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("ainews-pieces-").FullName;
    private readonly Utf8Output _output = new(1 << 20);
    private readonly TemplatePage _templatePage = new();
    private readonly PostText _text = new();
    private readonly SearchKey _key = new();
    private LoadedSite _site = null!;
    private ImmutableArray<SourceText> _sources;
    private PagePlan _postPage = null!;
    private PagePlan _feed = null!;
    private byte[] _file = [];

    /// <returns>An exit code.</returns>
    public static int Run()
    {
        var config = DefaultConfig
            .Instance.AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance))
            .HideColumns(Column.Error, Column.StdDev, Column.Gen0, Column.Gen1, Column.Gen2)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Directory.CreateTempSubdirectory("ainews-pieces-").FullName);
        return BenchmarkRunner.Run<HotPieces>(config).HasCriticalValidationErrors ? 1 : 0;
    }

    [GlobalSetup]
    public void Load()
    {
        Corpus.Write(_folder, Posts, PostSize);
        var choices = new CommandChoices { AsOf = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero) };
        _site = SiteBuilder.Load(new BuildRequest(_folder, null, choices), new StageClock());
        _sources = [.. _site.Tree.Posts.Select(file => SourceTextReader.Read(file).Value!)];
        _postPage = _site.Plans.First(plan => plan.View is PostView);
        _feed = _site.Plans.First(plan => plan.View is FeedView);
        _site.Renderer.Render(_postPage, _output);
        _file = _output.Written.ToArray();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _output.Dispose();
        _templatePage.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Description = "front matter, a post")]
    public object? FrontMatter() => FrontMatterReader.Read(_sources[0]).Value;

    [Benchmark(Description = "Markdown and all, a post")]
    public object? Markdown() => PostParser.Parse(_sources[0], _site.Graph.Site.Settings).Value;

    [Benchmark(Description = "terms of a search, a post")]
    public int Terms()
    {
        HtmlTextReader.Read(_site.Graph.Site.Posts[0].Body.Html.Span, _text);
        _key.Clear();
        _key.Append(_text.Chars);
        return _key.Chars.Length;
    }

    [Benchmark(Description = "relating, 200 posts")]
    public object? Relating() => SiteRelator.Relate(_site.Graph.Site, 1).Value;

    [Benchmark(Description = "search index, 200 posts")]
    public int Search()
    {
        var search = new SearchSource(_site.Graph.Site, _site.Graph.Categories, 1);
        return Enumerable.Range(0, search.Layout.Shards).Sum(shard => search.Grams(shard).Length)
            + Enumerable.Range(0, search.Layout.RowFiles).Sum(file => search.Rows(file).Length)
            + Enumerable.Range(0, search.Layout.TextFiles.Length).Sum(file => search.Text(file).Length);
    }

    [Benchmark(Description = "template page")]
    public int TemplatePage() => _templatePage.Render();

    [Benchmark(Description = "page of the theme, a post")]
    public int Page()
    {
        _site.Renderer.Render(_postPage, _output);
        return _output.Count;
    }

    [Benchmark(Description = "feed of ten posts")]
    public int Feed()
    {
        _site.Renderer.Render(_feed, _output);
        return _output.Count;
    }

    [Benchmark(Description = "writing, 200 pages")]
    public int Write()
    {
        using var staged = StagedSite.Begin(Path.Combine(_folder, "_site"));
        for (var page = 0; page < Posts; page++)
        {
            staged.Write($"{page}/index.html", _file);
        }

        return staged.Files;
    }
}
