using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Pages;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Auditing.Pages;

/// <summary>Every page of a site as it is shown, by what it links to and holds; the bytes themselves are let go.</summary>
/// <param name="Pages">HTML pages in the order of the plans; pages that failed to render are absent.</param>
/// <param name="Bytes">Of everything the site would publish.</param>
internal sealed record RenderedSite(AuditedSite Site, ImmutableArray<PageFacts> Pages, long Bytes)
{
    public SiteTargets Targets { get; } = new(Site, Pages);

    public static RenderedSite Render(AuditedSite site)
    {
        var facts = new PageFacts?[site.Plans.Length];
        long bytes = 0;
        Parallel.For(
            0,
            site.Plans.Length,
            new ParallelOptions { MaxDegreeOfParallelism = site.Jobs },
            () => new Worker(),
            (index, _, worker) =>
            {
                var plan = site.Plans[index];
                if (plan.View is FileView file)
                {
                    worker.Bytes += file.File.Length;
                    return worker;
                }

                var failed = site.Renderer.Render(plan, worker.Output).Any(one => one.Severity == Severity.Error);
                worker.Bytes += worker.Output.Count;
                if (!failed && plan.OutputFile.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
                {
                    facts[index] = PageFacts.Of(plan, worker.Output.Written, worker.Names);
                }

                return worker;
            },
            worker =>
            {
                Interlocked.Add(ref bytes, worker.Bytes);
                worker.Output.Dispose();
            }
        );
        return new RenderedSite(site, [.. facts.OfType<PageFacts>()], bytes);
    }

    private sealed class Worker
    {
        public Utf8Output Output { get; } = new(128 * 1024);

        public Dictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

        public long Bytes { get; set; }
    }
}
