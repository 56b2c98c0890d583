using System.Diagnostics;

namespace AiNewsSite.Templating.Rendering;

public sealed partial class RenderContext
{
    private long includedTime;

    /// <summary>Starts to measure a template, where <see cref="RenderOptions.Times"/> asks for it; end with the result.</summary>
    private Measuring BeginTime()
    {
        if (Options.Times is null)
        {
            return default;
        }
        Measuring measuring = new(Stopwatch.GetTimestamp(), includedTime);
        includedTime = 0;
        return measuring;
    }

    /// <summary>Notes the template's time without that of the templates it included.</summary>
    private void EndTime(Template template, Measuring measuring)
    {
        if (Options.Times is not { } times)
        {
            return;
        }
        long elapsed = Stopwatch.GetTimestamp() - measuring.Started;
        times.Add(template.Name, elapsed - includedTime);
        includedTime = measuring.IncludedBefore + elapsed;
    }

    /// <summary>Leaves out of this template's time what a partial took that noted its time itself.</summary>
    private void EndInner(Measuring measuring)
    {
        if (Options.Times is not null)
        {
            includedTime = measuring.IncludedBefore + Stopwatch.GetTimestamp() - measuring.Started;
        }
    }

    private readonly record struct Measuring(long Started, long IncludedBefore);
}
