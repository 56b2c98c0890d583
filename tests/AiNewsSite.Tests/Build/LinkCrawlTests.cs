using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AiNewsSite.Tests.Support;
using AngleSharp.Html.Parser;

namespace AiNewsSite.Tests.Build;

/// <summary>Follows every link of the sample blog as a browser and a program would, at the root of a host and below it.</summary>
public sealed partial class LinkCrawlTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _dead = new(StringComparer.Ordinal);
    private int _followed;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("https://example.com", "/")]
    [InlineData("https://user.github.io/repo", "/repo/")]
    public void No_link_and_no_asset_is_dead(string baseUrl, string basePath)
    {
        var output = Path.Combine(_folder.Path, "out");
        var run = CommandLine.Run(
            "build",
            "--source",
            Places.Content,
            "--templates",
            Places.Templates,
            "--output",
            output,
            "--as-of",
            "2026-11-21",
            "--base-url",
            baseUrl
        );
        Assert.Equal(0, run.ExitCode);
        var site = new Served(output, new Uri(new Uri(baseUrl), basePath));

        foreach (var file in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            Crawl(file, site);
        }

        Assert.Empty(_dead);
        // A crawl that saw nothing would pass as well.
        Assert.True(_followed > 2_000, $"only {_followed} links");
    }

    private void Crawl(string file, Served site)
    {
        switch (Path.GetExtension(file))
        {
            case ".html":
                CrawlHtml(File.ReadAllText(file), file, site, site.UrlOf(file));
                break;
            case ".xml":
                CrawlXml(XDocument.Load(file), file, site);
                break;
            case ".json" or ".webmanifest":
                using (var json = JsonDocument.Parse(File.ReadAllBytes(file)))
                {
                    CrawlJson(json.RootElement, file, site);
                }

                break;
            case ".txt":
                foreach (Match match in Address().Matches(File.ReadAllText(file)))
                {
                    Follow(match.Value, file, site, site.UrlOf(file));
                }

                break;
            case ".css":
                foreach (Match match in StyleUrl().Matches(File.ReadAllText(file)))
                {
                    Follow(match.Groups[1].Value, file, site, site.UrlOf(file));
                }

                break;
        }
    }

    private void CrawlHtml(string html, string file, Served site, Uri at)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.All)
        {
            foreach (var name in (string[])["href", "src", "poster", "action"])
            {
                if (element.GetAttribute(name) is { } written)
                {
                    Follow(written, file, site, at);
                }
            }

            foreach (var candidate in (element.GetAttribute("srcset") ?? "").Split(", "))
            {
                Follow(candidate.Trim().Split(' ')[0], file, site, at);
            }

            if (element.GetAttribute("content") is { } content)
            {
                var refresh = content.IndexOf("url=", StringComparison.Ordinal);
                Follow(refresh >= 0 ? content[(refresh + 4)..] : AbsoluteOrNothing(content), file, site, at);
            }
        }

        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            using var json = JsonDocument.Parse(script.TextContent);
            CrawlJson(json.RootElement, file, site);
        }
    }

    private void CrawlXml(XDocument document, string file, Served site)
    {
        foreach (var element in document.Descendants())
        {
            var written = element.Attribute("href")?.Value ?? element.Attribute(XNamespace.Xml + "base")?.Value;
            Follow(written ?? "", file, site, site.UrlOf(file));
            if (element.Name.LocalName is "loc" or "uri")
            {
                Follow(element.Value, file, site, site.UrlOf(file));
            }

            if (element.Name.LocalName == "content")
            {
                // A reader shows it far from the site: relative links would be lost.
                CrawlHtml(element.Value, file, site, new Uri("https://reader.example/nowhere/"));
            }
        }
    }

    private void CrawlJson(JsonElement json, string file, Served site)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    CrawlJson(member.Value, file, site);
                    if (member.NameEquals("src") || member.NameEquals("start_url") || member.NameEquals("scope"))
                    {
                        Follow(member.Value.GetString()!, file, site, site.UrlOf(file));
                    }
                    else if (member.NameEquals("content_html"))
                    {
                        CrawlHtml(member.Value.GetString()!, file, site, new Uri("https://reader.example/nowhere/"));
                    }
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    CrawlJson(item, file, site);
                }

                break;
            // Ids of entries look like addresses and are none.
            case JsonValueKind.String
                when json.GetString() is { } text && !text.Contains('<', StringComparison.Ordinal):
                Follow(
                    text.EndsWith('/') || text.Contains("/assets/", StringComparison.Ordinal)
                        ? AbsoluteOrNothing(text)
                        : "",
                    file,
                    site,
                    site.UrlOf(file)
                );
                break;
        }
    }

    private static string AbsoluteOrNothing(string text) =>
        text.StartsWith("http", StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) ? text : "";

    private void Follow(string written, string file, Served site, Uri at)
    {
        if (written.Length == 0)
        {
            return;
        }

        var from = Path.GetRelativePath(site.Folder, file);
        if (!Uri.TryCreate(at, written, out var target))
        {
            _dead.Add($"{from}: {written}");
            return;
        }

        if (target.Host == "reader.example")
        {
            _dead.Add($"{from}: {written} is relative");
        }

        if (target.Host != site.Root.Host || target.Scheme is not ("https" or "http"))
        {
            return;
        }

        _followed++;
        if (site.FileOf(target) is not { } found)
        {
            _dead.Add($"{from}: {written}");
        }
        else if (target.Fragment.Length > 1 && found.EndsWith(".html", StringComparison.Ordinal))
        {
            var id = Uri.UnescapeDataString(target.Fragment[1..]);
            if (!IdsOf(found).Contains(id))
            {
                _dead.Add($"{from}: {written} has no such id");
            }
        }
    }

    private HashSet<string> IdsOf(string file)
    {
        if (!_ids.TryGetValue(file, out var ids))
        {
            var document = new HtmlParser().ParseDocument(File.ReadAllText(file));
            ids = [.. document.All.Select(element => element.Id ?? "")];
            _ids[file] = ids;
        }

        return ids;
    }

    /// <summary>The output as a plain file host answers it: exact names, index.html for a folder.</summary>
    private sealed record Served(string Folder, Uri Root)
    {
        public Uri UrlOf(string file)
        {
            var path = Path.GetRelativePath(Folder, file).Replace('\\', '/');
            return new Uri(Root, path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^10] : path);
        }

        public string? FileOf(Uri url)
        {
            var path = Uri.UnescapeDataString(url.AbsolutePath);
            if (!path.StartsWith(Root.AbsolutePath, StringComparison.Ordinal))
            {
                return null;
            }

            var file = Path.Combine(Folder, path[Root.AbsolutePath.Length..]);
            file = path.EndsWith('/') ? Path.Combine(file, "index.html") : file;
            return File.Exists(file) ? file : null;
        }
    }

    [GeneratedRegex(@"https?://[^\s)]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"url\([""']?([^)""']+)[""']?\)")]
    private static partial Regex StyleUrl();
}
