using System.Text;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;
using AiNewsSite.Serving;
using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests.Support;

/// <summary>A running preview over a small blog of one test's own.</summary>
internal sealed class LivePreview : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ainews-browser-").FullName;
    private readonly List<IBrowserContext> _contexts = [];
    private PreviewServer? _server;

    public string Origin => $"http://127.0.0.1:{_server!.Port}";

    public static async Task<LivePreview> Start()
    {
        var preview = new LivePreview();
        preview.WritePost("はじまりの段落。");
        preview.Write("site/_config.yml", "title: 実験室\npermalink: /:title/\n");
        preview.Write("site/_posts/2026-01-02-音声がわかる.md", "---\ntitle: 音声\n---\n[長い記事](/long/)\n");
        preview.Write("site/_drafts/案.md", "---\ntitle: 案\ndate: 2026-02-01\nreading_time: 9\n---\n下書き。\n");
        preview.Write("theme/assets/site.css", "body{color:rgb(1,2,3)}");
        var (source, templates) = (Path.Combine(preview._folder, "site"), Path.Combine(preview._folder, "theme"));
        var choices = new CommandChoices
        {
            AsOf = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
            Drafts = true,
        };
        preview._server = await PreviewServer.Start(
            new ServeRequest(_ => new BuildRequest(source, templates, choices), new DisplayRoots("site", "theme"))
            {
                Source = source,
                Templates = templates,
                Port = 0,
                Language = MessageLanguage.Japanese,
            },
            _ => { }
        );
        return preview;
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
    }

    /// <summary>The post at /long/: the paragraph, and enough after it to scroll.</summary>
    public void WritePost(string paragraph) =>
        Write(
            "site/_posts/2026-01-01-long.md",
            $"---\ntitle: 長い記事\n---\n{paragraph}\n\n{string.Concat(Enumerable.Repeat("続きの段落。\n\n", 300))}"
        );

    /// <summary>A page in a window of its own.</summary>
    public async Task<IPage> Open(string path)
    {
        var session = await Session.Get();
        var context = await session.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 900, Height = 700 },
            }
        );
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Origin + path);
        // The bar comes with the first event: from then on the tab hears of every change.
        await page.Locator("ainews-preview .bar").WaitForAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        await _server!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
