using System.Diagnostics;
using System.Globalization;
using AiNewsSite.Build;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Relations.Related;
using AiNewsSite.Relations.Search;
using AiNewsSite.Relations.Terms;

namespace AiNewsSite.Benchmarks.Relevance;

/// <summary>What relating and search cost beside the rest of a build: processor time, second of two runs.</summary>
internal static class CostReport
{
    private const int Jobs = 2;

    public static int Print(string folder, TextWriter output)
    {
        var graph = Blog.Load(folder).Graph;
        var site = graph.Site;
        for (var run = 0; run < 2; run++)
        {
            Measure("load", () => Blog.Load(folder));
            Measure("text alone", () => TextOf(site));
            Measure("likeness", () => Similarities.Of(site, Jobs));
            var request = (RelatedRequest)Measure("candidates", () => RelatedPosts.Prepare(site, Jobs).Request);
            Measure("choice", () => RelatedChooser.Choose(request));
            Measure("related", () => RelatedPosts.Build(site, Jobs));
            var search = new SearchSource(site, graph.Categories, Jobs);
            Measure("tokens", () => search.Grams(0));
            Measure("gram files", () => Enumerable.Range(0, search.Layout.Shards).Sum(i => search.Grams(i).Length));
            Measure("row files", () => Enumerable.Range(0, search.Layout.RowFiles).Sum(i => search.Rows(i).Length));
            Measure(
                "text files",
                () => Enumerable.Range(0, search.Layout.TextFiles.Length).Sum(i => search.Text(i).Length)
            );
            Measure("manifest", () => search.Manifest());
        }

        return 0;

        static object TextOf(Site site)
        {
            var (text, length) = (new PostText(), 0L);
            foreach (var post in site.Posts)
            {
                HtmlTextReader.Read(post.Body.Html.Span, text);
                length += text.Chars.Length;
            }

            return length;
        }

        object Measure(string name, Func<object> work)
        {
            GC.Collect();
            var (cpu, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            var clock = Stopwatch.GetTimestamp();
            var result = work();
            var wall = Stopwatch.GetElapsedTime(clock);
            cpu = Environment.CpuUsage.TotalTime - cpu;
            allocated = GC.GetTotalAllocatedBytes() - allocated;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -12} {cpu.TotalMilliseconds, 8:0} ms CPU {wall.TotalMilliseconds, 8:0} ms wall {allocated / 1e6, 8:0.0} MB"
                )
            );
            return result;
        }
    }
}
