using System.Globalization;
using AiNewsSite.Serving;

namespace AiNewsSite.Benchmarks.Serving;

/// <summary>Where the time of loads went: the least and the middle of each stage, which other work on the machine moves least.</summary>
internal sealed class StageReport
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<double>> _stages = [];

    public void Add(PreviewNews news)
    {
        if (news is not SiteLoaded loaded)
        {
            Console.WriteLine(news);
            return;
        }

        lock (_gate)
        {
            Add("whole", loaded.Elapsed);
            foreach (var stage in loaded.Stages)
            {
                Add(stage.Stage, stage.Wall);
            }
        }
    }

    /// <summary>Prints what was added since the last call, milliseconds.</summary>
    public void Print(string what)
    {
        lock (_gate)
        {
            Console.WriteLine($"{what}, ms: least, median, times");
            foreach (var (stage, times) in _stages)
            {
                times.Sort();
                var line = string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {stage, -10} {times[0], 8:0.0} {times[times.Count / 2], 8:0.0} {times.Count, 6}"
                );
                Console.WriteLine(line);
            }

            _stages.Clear();
        }
    }

    private void Add(string stage, TimeSpan time)
    {
        if (!_stages.TryGetValue(stage, out var times))
        {
            _stages[stage] = times = [];
        }

        times.Add(time.TotalMilliseconds);
    }
}
