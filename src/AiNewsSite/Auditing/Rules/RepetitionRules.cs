using System.Globalization;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Rules;

/// <summary>Paragraphs, headings, titles and whole posts that stand twice.</summary>
internal static class RepetitionRules
{
    /// <summary>Shorter paragraphs repeat by right: labels, captions, "詳しくはこちら".</summary>
    private const int ShortestParagraph = 40;

    private const int LeastPercent = 5;

    public static void InPost(AuditedFile file, FindingList into)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var (all, repeated, paragraphs) = (0, 0, 0);
        var (firstAt, originalAt) = (-1, -1);
        foreach (var paragraph in Paragraph.Of(file))
        {
            var text = file.Text[paragraph.Start..paragraph.End].Trim();
            all += text.Length;
            if (text.Length < ShortestParagraph || seen.TryAdd(text, paragraph.Start))
            {
                continue;
            }

            repeated += text.Length;
            paragraphs++;
            (firstAt, originalAt) = firstAt < 0 ? (paragraph.Start, seen[text]) : (firstAt, originalAt);
        }

        if (paragraphs > 0 && repeated * 100L >= all * (long)LeastPercent)
        {
            file.Report(
                into,
                RepetitionCheckCodes.InPost,
                firstAt,
                Number(repeated * 100L / all),
                Number(paragraphs),
                Number(file.PositionOf(originalAt).Line),
                Quote.Start(file.Text.AsSpan(firstAt, Math.Min(60, file.Text.Length - firstAt)))
            );
        }
    }

    /// <summary>The same words at the same level under the same heading above.</summary>
    public static void Headings(AuditedFile file, FindingList into)
    {
        var above = new string[7];
        var seen = new Dictionary<(int, string, string), int>();
        foreach (var heading in file.Headings)
        {
            above[heading.Level] = heading.Text;
            var parent = heading.Level > 1 ? above[heading.Level - 1] ?? "" : "";
            if (heading.Text.Length > 0 && !seen.TryAdd((heading.Level, parent, heading.Text), heading.Start))
            {
                var first = file.PositionOf(seen[(heading.Level, parent, heading.Text)]).Line;
                file.Report(
                    into,
                    RepetitionCheckCodes.Heading,
                    heading.Start,
                    Quote.Start(heading.Text),
                    Number(first)
                );
            }
        }
    }

    public static void Titles(AuditedSite site, FindingList into)
    {
        var titles = new Dictionary<string, Post>(StringComparer.Ordinal);
        var excerpts = new Dictionary<string, Post>(StringComparer.Ordinal);
        // Oldest first: the newer post is the one to change.
        foreach (var post in site.Graph.Site.Posts.Reverse())
        {
            if (!titles.TryAdd(post.Title.Trim(), post))
            {
                var other = titles[post.Title.Trim()].Source.Value;
                into.Add(RepetitionCheckCodes.Title, post.Source, At(post, "title"), post.Title, other);
            }

            if (post.FrontMatter["excerpt"]?.Text?.Trim() is { Length: > 0 } excerpt && !excerpts.TryAdd(excerpt, post))
            {
                var other = excerpts[excerpt].Source.Value;
                into.Add(RepetitionCheckCodes.Excerpt, post.Source, At(post, "excerpt"), Quote.Start(excerpt), other);
            }
        }
    }

    public static void NearPosts(AuditedSite site, FindingList into)
    {
        var posts = site.Graph.Site.Posts;
        var sketches = new TextSketch[posts.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = site.Jobs };
        Parallel.For(0, posts.Length, options, i => sketches[i] = TextSketch.Of(posts[i].Body.Html.Span));
        foreach (var (newer, older, percent) in SketchPairs.Find(sketches))
        {
            into.Add(
                RepetitionCheckCodes.NearPost,
                posts[newer].Source,
                TextPosition.None,
                Number(percent),
                posts[older].Title,
                posts[older].Source.Value
            );
        }
    }

    private static TextPosition At(Post post, string key) =>
        post.FrontMatter.TryGet(key, out var value) ? value.At.Position : TextPosition.None;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
