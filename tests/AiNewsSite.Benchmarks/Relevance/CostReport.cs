using System.Diagnostics;
using System.Globalization;
using AiNewsSite.Build;
using AiNewsSite.Parsing;
using AiNewsSite.Relations.Related;

namespace AiNewsSite.Benchmarks.Relevance;

/// <summary>What relating and search cost beside the rest of a build: processor time, second of two runs.</summary>
internal static class CostReport
{
    public static int Print(string folder, TextWriter output)
    {
        var site = Blog.Load(folder).Graph.Site;
        for (var run = 0; run < 2; run++)
        {
            Measure("load", () => Blog.Load(folder));
            Measure("likeness", () => Similarities.Of(site));
            var request = (RelatedRequest)Measure("candidates", () => RelatedPosts.Prepare(site).Request);
            Measure("choice", () => RelatedChooser.Choose(request));
            Measure("related", () => RelatedPosts.Build(site));
        }

        return 0;

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
