using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AiNewsSite.Build;
using AiNewsSite.Parsing;

namespace AiNewsSite.Benchmarks.Relevance;

/// <summary>How good search is, and what it costs a reader: queries from posts, answered by the built site's own script.</summary>
internal static class SearchReport
{
    public static int Print(string folder, TextWriter output)
    {
        var work = Directory.CreateTempSubdirectory("ainews-search-");
        try
        {
            return Print(folder, work.FullName, output);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static int Print(string folder, string work, TextWriter output)
    {
        var built = Path.Combine(work, "site");
        var choices = new CommandChoices { AsOf = DateTimeOffset.UtcNow, Future = true };
        var build = SiteBuilder.Build(new BuildRequest(folder, null, choices) { Jobs = 2 }, built, new StageClock());
        if (!build.Published)
        {
            output.WriteLine("the site does not build");
            return 1;
        }

        var queries = new SearchQueries(build.Site.Graph.Site);
        var taken = queries.Take();
        var answers = Ask(built, work, taken);
        Sizes(folder, built, answers, output);
        Table(build.Site, queries, taken, answers, output);
        return 0;
    }

    private static void Sizes(string folder, string built, Answers answers, TextWriter output)
    {
        var markdown = Sum(Path.Combine(folder, "_posts"), "*");
        var index = Directory.EnumerateFiles(Path.Combine(built, "assets/search"), "*", SearchOption.AllDirectories);
        var files = index.Select(file => new FileInfo(file).Length).ToArray();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"index {files.Sum() / 1e6:0.00} MB in {files.Length} files, {100.0 * files.Sum() / markdown:0.0} % of the Markdown; largest file {files.Max() / 1024.0:0.0} KB; "
            )
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"texts {Sum(Path.Combine(built, "assets/search/t"), "*") / 1e6:0.00} MB, grams {Sum(Path.Combine(built, "assets/search/g"), "*") / 1e6:0.00} MB, rows {Sum(Path.Combine(built, "assets/search/r"), "*") / 1e6:0.00} MB; "
                )
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"script {answers.Script / 1024.0:0.0} KB and manifest {answers.Manifest / 1024.0:0.0} KB compressed"
                )
        );
        output.WriteLine();
    }

    private static void Table(
        LoadedSite site,
        SearchQueries queries,
        List<Query> taken,
        Answers answers,
        TextWriter output
    )
    {
        var posts = site.Graph.Site.Posts;
        var places = Enumerable.Range(0, posts.Length).ToDictionary(index => posts[index].Url.Value);
        output.WriteLine(
            "| queries | number | recall at 1 | recall at 10 | results that hold the query | KB, first query | KB, further | ms CPU |"
        );
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (
            var kind in taken.Select((query, at) => (query, answer: answers.List[at])).GroupBy(one => one.query.Kind)
        )
        {
            Row(kind.Key.ToString(), [.. kind]);
        }

        Row("all", [.. taken.Select((query, at) => (query, answers.List[at]))]);

        void Row(string name, (Query Query, Answer Answer)[] rows)
        {
            var (one, ten, held, results) = (0.0, 0.0, 0, 0);
            foreach (var (query, answer) in rows)
            {
                var found = answer.Paths.Select(path => places[path]).ToArray();
                var indexed = query.Posts.Where(post => !posts[post].NoIndex).ToArray();
                one += found.Length > 0 && indexed.Contains(found[0]) ? 1 : 0;
                ten += (double)found.Intersect(indexed).Count() / Math.Max(1, Math.Min(10, indexed.Length));
                held += found.Count(post => queries.Holds(post, query.Text));
                results += found.Length;
            }

            var further = Median(rows.Select(row => row.Answer.Bytes / 1024.0));
            var first = further + ((answers.Script + answers.Manifest) / 1024.0);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {rows.Length} | {one / rows.Length:0.000} | {ten / rows.Length:0.000} | {held} of {results} | {first:0.0} | {further:0.0} | {Median(rows.Select(row => row.Answer.Milliseconds)):0.0} |"
                )
            );
        }
    }

    private static Answers Ask(string built, string work, List<Query> queries)
    {
        var file = Path.Combine(work, "queries.json");
        File.WriteAllText(file, JsonSerializer.Serialize(queries.Select(query => query.Text)));
        var script = Path.Combine(AppContext.BaseDirectory, "Relevance", "search-run.mjs");
        using var node = Process.Start(
            new ProcessStartInfo("node", [script, built, file]) { RedirectStandardOutput = true }
        )!;
        var said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        var root = JsonDocument.Parse(said).RootElement;
        return new Answers(
            root.GetProperty("script").GetInt32(),
            root.GetProperty("manifest").GetInt32(),
            [.. root.GetProperty("answers").EnumerateArray().Select(AnswerOf)]
        );
    }

    private static Answer AnswerOf(JsonElement answer) =>
        new(
            [.. answer.GetProperty("paths").EnumerateArray().Select(path => path.GetString()!)],
            answer.GetProperty("bytes").GetInt32(),
            answer.GetProperty("milliseconds").GetDouble()
        );

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }

    private static long Sum(string folder, string pattern) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
                .Sum(file => new FileInfo(file).Length)
            : 0;

    private sealed record Answer(string[] Paths, int Bytes, double Milliseconds);

    private sealed record Answers(int Script, int Manifest, List<Answer> List);
}
