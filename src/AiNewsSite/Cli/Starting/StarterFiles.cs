using System.Collections.Immutable;
using System.Text;
using AiNewsSite.Parsing.Importing;

namespace AiNewsSite.Cli.Starting;

/// <summary>What a new blog is filled with.</summary>
/// <param name="Version">Of this program: the workflow installs the same.</param>
internal sealed record NewSite(string Title, DateTimeOffset Date, string Version);

/// <summary>The files of a new blog, path and text. They travel inside the program.</summary>
internal static class StarterFiles
{
    private static readonly ImmutableArray<(string Resource, string Path)> Files =
    [
        ("_config.yml", "content/_config.yml"),
        ("first-post.md", "content/_posts/{date}-first-post.md"),
        ("about.md", "content/about.md"),
        ("pages.yml", ".github/workflows/pages.yml"),
        ("gitignore", ".gitignore"),
        ("settings.json", ".vscode/settings.json"),
        ("extensions.json", ".vscode/extensions.json"),
        ("post.code-snippets", ".vscode/post.code-snippets"),
    ];

    public static IEnumerable<(string Path, string Text)> Of(NewSite site) =>
        Files.Select(file => (Fill(file.Path, site), Fill(Read(file.Resource), site)));

    private static string Fill(string text, NewSite site) =>
        text.Replace("{date}", Day(site), StringComparison.Ordinal)
            .Replace("{time}", $"{site.Date:HH:mm}:00 +0900", StringComparison.Ordinal)
            .Replace("{version}", site.Version, StringComparison.Ordinal)
            .Replace("{title}", PostText.Quote(site.Title), StringComparison.Ordinal);

    private static string Day(NewSite site) => $"{site.Date:yyyy-MM-dd}";

    private static string Read(string name)
    {
        using var stream = typeof(StarterFiles).Assembly.GetManifestResourceStream("starter/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
