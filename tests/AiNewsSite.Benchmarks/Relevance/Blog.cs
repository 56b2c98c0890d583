using System.Text.RegularExpressions;
using AiNewsSite.Build;
using AiNewsSite.Model;
using AiNewsSite.Parsing;

namespace AiNewsSite.Benchmarks.Relevance;

/// <summary>A blog folder as the reports read it.</summary>
internal static partial class Blog
{
    public static LoadedSite Load(string folder)
    {
        var choices = new CommandChoices { AsOf = DateTimeOffset.UtcNow, Future = true };
        return SiteBuilder.Load(new BuildRequest(folder, null, choices) { Jobs = 2 }, new StageClock());
    }

    /// <summary>A copy in which no editor's choice and no link from post to post tells what belongs together.</summary>
    /// <param name="urls">The paths of the blog's posts.</param>
    public static DirectoryInfo WithoutHints(string folder, HashSet<string> urls)
    {
        var copy = Directory.CreateTempSubdirectory("ainews-relevance-");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(folder, file);
            if (relative != "_config.yml" && !relative.StartsWith("_posts", StringComparison.Ordinal))
            {
                continue;
            }

            var target = Path.Combine(copy.FullName, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllLines(target, Kept(File.ReadAllLines(file), urls));
        }

        return copy;
    }

    public static HashSet<string> Urls(Site site) => [.. site.Posts.Select(post => post.Url.Value.TrimEnd('/'))];

    private static IEnumerable<string> Kept(string[] lines, HashSet<string> urls)
    {
        var inChoices = false;
        foreach (var line in lines)
        {
            var choices =
                line.StartsWith("related_articles:", StringComparison.Ordinal)
                || line.StartsWith("related:", StringComparison.Ordinal)
                || line.StartsWith("pillar_article:", StringComparison.Ordinal);
            inChoices = choices || (inChoices && (line.StartsWith(' ') || line.StartsWith('-')));
            if (!inChoices && !Link().Matches(line).Any(link => Names(link.Groups[1].Value, urls)))
            {
                yield return line;
            }
        }
    }

    private static bool Names(string target, HashSet<string> urls) =>
        target.Contains("post_url", StringComparison.Ordinal)
        || urls.Contains(
            Uri.UnescapeDataString(
                    Uri.TryCreate(target, UriKind.Absolute, out var url)
                    && url.Scheme.StartsWith("http", StringComparison.Ordinal)
                        ? url.AbsolutePath
                        : target
                )
                .TrimEnd('/')
        );

    [GeneratedRegex("""\]\(\s*([^)\s]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
