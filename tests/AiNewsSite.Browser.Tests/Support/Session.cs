using Microsoft.Playwright;

namespace AiNewsSite.Browser.Tests.Support;

/// <summary>What all tests share: the sample site at `/` and under `/repo/`, a host for both, one browser.</summary>
public sealed class Session
{
    private static readonly Lazy<Task<Session>> Started = new(StartAsync);

    private Session(StaticHost host, IBrowser browser, SampleSite root, SampleSite repo)
    {
        Host = host;
        Browser = browser;
        Root = root;
        Repo = repo;
    }

    public StaticHost Host { get; }

    public IBrowser Browser { get; }

    public SampleSite Root { get; }

    public SampleSite Repo { get; }

    /// <summary>Made by the first test that asks; it ends with the test host.</summary>
    public static Task<Session> Get() => Started.Value;

    private static async Task<Session> StartAsync()
    {
        var root = FreshFolder("site-root");
        var repo = FreshFolder("site-repo");
        var host = await StaticHost.StartAsync(root, repo);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium.Path,
                // The sandbox needs rights that a container's root lacks; only our own pages are opened.
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                ],
            }
        );
        return new Session(
            host,
            browser,
            SampleSite.Build(host.Origin + "/", root),
            SampleSite.Build(host.Origin + "/repo/", repo)
        );
    }

    private static string FreshFolder(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }
}
