using System.Globalization;
using AiNewsSite.Model;
using AiNewsSite.Relations;
using AiNewsSite.Relations.Related;
using AiNewsSite.Relations.Terms;

namespace AiNewsSite.Benchmarks.Relevance;

/// <summary>How good related posts are: ours, shared tags, newest in the category.</summary>
internal static class RelatedReport
{
    private const int Shown = 6;
    private const int ShingleLength = 8;
    private const double DuplicateShare = 0.5;

    public static int Print(string folder, TextWriter output)
    {
        var original = Blog.Load(folder).Graph.Site;
        var chosen = Chosen(original);
        var copy = Blog.WithoutHints(folder, Blog.Urls(original));
        SiteGraph graph;
        try
        {
            graph = Blog.Load(copy.FullName).Graph;
        }
        finally
        {
            copy.Delete(recursive: true);
        }

        var gold = Translate(chosen, original, graph.Site);
        var shingles = graph.Site.Posts.Select(Shingles).ToArray();
        output.WriteLine(
            $"{graph.Site.Posts.Length} posts, {graph.Site.Posts.Count(IsForReaders)} of them to be shown; {gold.Sum(list => list.Length)} articles chosen by hand lie inside, "
                + $"on {gold.Count(list => list.Length > 0)} posts"
        );
        output.WriteLine();
        output.WriteLine(
            "| related by | shown at least once | largest in-degree | recall at 6 | near-duplicates shown |"
        );
        output.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        Row("content (ours)", [.. graph.Related.Select(list => list.ToArray())]);
        Row("shared tags", Baselines.SharedTags(graph, Shown));
        Row("newest in category", Baselines.NewestInCategory(graph, Shown));
        return 0;

        void Row(string name, int[][] lists)
        {
            var posts = graph.Site.Posts;
            var inDegrees = new int[posts.Length];
            var (found, duplicates) = (0, 0);
            for (var post = 0; post < posts.Length; post++)
            {
                var list = lists[post].Take(Shown).ToArray();
                found += list.Intersect(gold[post]).Count();
                foreach (var other in list)
                {
                    inDegrees[other]++;
                    duplicates += AreDuplicates(shingles[post], shingles[other]) ? 1 : 0;
                }
            }

            var all = gold.Sum(list => list.Length);
            var recall = all == 0 ? "–" : Percent(found, all) + $" ({found} of {all})";
            var shown = posts.Where((post, index) => inDegrees[index] > 0).Count(IsForReaders);
            output.WriteLine(
                $"| {name} | {Percent(shown, posts.Count(IsForReaders))} | {inDegrees.Max()} | {recall} | {duplicates} |"
            );
        }
    }

    private static bool IsForReaders(Parsing.Post post) => post is { NoIndex: false, Redirects.To: null };

    private static string Percent(int part, int whole) =>
        (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static int[][] Chosen(Site site)
    {
        var references = new RelatedReferences(site);
        return [.. site.Posts.Select(post => references.Of(post).Posts.ToArray())];
    }

    /// <summary>The same choices by index in the other site, whose posts have the same paths.</summary>
    private static int[][] Translate(int[][] chosen, Site from, Site to)
    {
        var places = Enumerable.Range(0, to.Posts.Length).ToDictionary(index => to.Posts[index].Source.Value);
        var result = Enumerable.Repeat(Array.Empty<int>(), to.Posts.Length).ToArray();
        for (var post = 0; post < chosen.Length; post++)
        {
            result[places[from.Posts[post].Source.Value]] =
            [
                .. chosen[post].Select(other => places[from.Posts[other].Source.Value]),
            ];
        }

        return result;
    }

    private static HashSet<int> Shingles(Parsing.Post post)
    {
        var (text, key) = (new PostText(), new SearchKey());
        HtmlTextReader.Read(post.Body.Html.Span, text);
        foreach (var span in text.Spans)
        {
            key.Append(text[span]);
        }

        var shingles = new HashSet<int>();
        for (var at = 0; at + ShingleLength <= key.Chars.Length; at++)
        {
            shingles.Add(string.GetHashCode(key.Chars.Slice(at, ShingleLength)));
        }

        return shingles;
    }

    private static bool AreDuplicates(HashSet<int> one, HashSet<int> other)
    {
        var shared = one.Count(other.Contains);
        return shared > 0 && shared >= DuplicateShare * (one.Count + other.Count - shared);
    }
}
