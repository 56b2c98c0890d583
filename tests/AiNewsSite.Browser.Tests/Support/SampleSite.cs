using AiNewsSite.Cli;

namespace AiNewsSite.Browser.Tests.Support;

/// <summary>The sample content, built for one address.</summary>
/// <param name="BaseUrl">Where it is served, with a closing slash.</param>
public sealed record SampleSite(string BaseUrl, string Folder)
{
    private static readonly DateTimeOffset BuiltAt = new(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(9));

    /// <summary>Builds `content/` with the built-in theme.</summary>
    public static SampleSite Build(string baseUrl, string folder)
    {
        using var said = new StringWriter();
        var host = new CommandHost(said, said, BuiltAt, "en", Interactive: false);
        string[] command = ["build", "--source", Content, "--output", folder, "--base-url", baseUrl];
        var code = CommandLineProgram.Run(command, host);
        return code == ExitCode.Done
            ? new SampleSite(baseUrl, folder)
            : throw new InvalidOperationException($"the sample blog does not build ({code}):\n{said}");
    }

    /// <summary>Every page's address, in an order that never changes; pages that only lead elsewhere left out.</summary>
    public IReadOnlyList<string> PageUrls() => [.. Urls(redirects: false)];

    /// <summary>The addresses that lead on to another.</summary>
    public IReadOnlyList<string> RedirectUrls() => [.. Urls(redirects: true)];

    private IEnumerable<string> Urls(bool redirects) =>
        Directory
            .EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
            .Where(file =>
                File.ReadAllText(file).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal) == redirects
            )
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(file =>
                file == "index.html" || file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^10] : file
            )
            .Select(path => BaseUrl + Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal));

    private static string Content => Path.Combine(Root(), "content");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AiNewsSite.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("the tests do not run inside a checkout");
    }
}
