using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;
using AiNewsSite.Serving;
using AiNewsSite.Tests.Support;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Serving;

/// <summary>A preview over a folder of one test's own, and a browser without a window that looks at it.</summary>
internal sealed partial class PreviewRun : IAsyncDisposable
{
    /// <summary>Long enough for a busy machine; no test waits for it unless it fails.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly Channel<PreviewNews> _news = Channel.CreateUnbounded<PreviewNews>();
    private PreviewServer? _server;
    private int _sentinels;

    private PreviewRun()
    {
        Directory.CreateDirectory(Source);
        Directory.CreateDirectory(Templates);
    }

    public HttpClient Browser { get; } =
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };

    public string Source => Path.Combine(_folder.Path, "site");

    public string Templates => Path.Combine(_folder.Path, "theme");

    public string Folder => _folder.Path;

    public int Port => _server!.Port;

    public CommandChoices Choices { get; private set; } =
        new() { AsOf = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero) };

    public static PreviewRun Prepare() => new();

    public static async Task<PreviewRun> Start(params (string File, string Text)[] files)
    {
        var run = new PreviewRun();
        foreach (var (file, text) in files)
        {
            run.Write(file, text);
        }

        await run.Start();
        return run;
    }

    public async Task Start(bool poll = false, CommandChoices? choices = null, TimeProvider? time = null)
    {
        Choices = choices ?? Choices;
        _server = await PreviewServer.Start(Request(poll, time), news => _news.Writer.TryWrite(news));
        Browser.BaseAddress = new Uri($"http://127.0.0.1:{_server.Port}/");
    }

    public ServeRequest Request(bool poll = false, TimeProvider? time = null) =>
        new(
            moment => RequestFor(time is null ? Choices : Choices with { AsOf = moment }),
            new DisplayRoots("site", "theme")
        )
        {
            Source = Source,
            Templates = Templates,
            Port = 0,
            Poll = poll,
            Language = MessageLanguage.Japanese,
            Time = time ?? TimeProvider.System,
        };

    public BuildRequest RequestFor(CommandChoices choices) => new(Source, Templates, choices) { Jobs = 2 };

    /// <param name="file">Below the test's folder, such as "site/_posts/2026-01-02-a.md".</param>
    public string Write(string file, string text) => _folder.Write(file, text);

    public void Write(string file, byte[] bytes) => _folder.Write(file, bytes);

    public void Delete(string file) => File.Delete(Path.Combine(_folder.Path, file));

    public Task<HttpResponseMessage> Get(string path) => Browser.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>The page as the site has it, without what the preview adds.</summary>
    public async Task<string> Page(string path)
    {
        using var answer = await Get(path);
        return Tag().Replace(await answer.Content.ReadAsStringAsync(), "");
    }

    public static byte[] WithoutPreview(byte[] page) =>
        Encoding.Latin1.GetBytes(Tag().Replace(Encoding.Latin1.GetString(page), ""));

    /// <summary>Waits until the preview has seen everything written so far, and nothing is left to be worked out.</summary>
    public async Task<SiteState> Settle()
    {
        var name = $"seen-{++_sentinels}.txt";
        Write("site/" + name, name);
        // The site holds no new file of a theme while the theme is broken: here the preview's own word counts.
        var inTheme = Write("theme/assets/" + name, name);
        var sawTheme = false;
        while (true)
        {
            var loaded = await NextLoad();
            // Of a folder that is new the system may tell alone.
            sawTheme |= loaded.Changed.Any(path => inTheme.StartsWith(path, StringComparison.Ordinal));
            if (sawTheme && loaded.State.Site.PlanOf(name) is not null && loaded.State.Unsettled is null)
            {
                return loaded.State;
            }
        }
    }

    /// <summary>The next state that the preview tells of.</summary>
    public async Task<SiteState> NextState() => (await NextLoad()).State;

    private async Task<SiteLoaded> NextLoad()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            switch (await _news.Reader.ReadAsync(patience.Token))
            {
                case SiteLoaded loaded:
                    return loaded;
                case LoadFailed failed:
                    throw new InvalidOperationException("the preview failed to load", failed.Defect);
            }
        }
    }

    /// <summary>Every file of a fresh build of the same folder, by its path; null where a build finds errors.</summary>
    public Dictionary<string, byte[]>? FreshBuild()
    {
        var output = Path.Combine(_folder.Path, "fresh");
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        var result = SiteBuilder.Build(RequestFor(Choices), output, new StageClock());
        return !result.Published
            ? null
            : Directory
                .EnumerateFiles(output, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetFileName(file) != ".ainews-site")
                .ToDictionary(file => Path.GetRelativePath(output, file), File.ReadAllBytes, StringComparer.Ordinal);
    }

    /// <summary>Asks for every file of a fresh build and compares.</summary>
    /// <returns>False where a build finds errors, so that there is nothing to compare with.</returns>
    public async Task<bool> IsAsBuilt()
    {
        if (FreshBuild() is not { } built)
        {
            return false;
        }

        foreach (var (file, expected) in built)
        {
            using var answer = await Get("/" + UrlPath.Encode(file));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{file}: {answer.StatusCode}");
            var actual = WithoutPreview(await answer.Content.ReadAsByteArrayAsync());
            if (!expected.AsSpan().SequenceEqual(actual))
            {
                Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(actual));
                Assert.Fail($"{file} differs");
            }
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }

    [GeneratedRegex("<script src=\"/_ainews/preview\\.js\" data-mark=\"[^\"]*\"></script>")]
    private static partial Regex Tag();
}
