using System.Diagnostics;
using System.Globalization;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Data;
using AiNewsSite.Tests.Faults;
using AiNewsSite.Values;

namespace AiNewsSite.Benchmarks.Faults;

/// <summary>Parses every hostile shape at its count and at twice that; linear is 2, quadratic 4.</summary>
internal static class BoundsReport
{
    private const int Tries = 5;

    /// <param name="part">Of the names of the shapes to be parsed; "" for all.</param>
    public static int Print(TextWriter into, string part)
    {
        var file = new SourcePath("_config.yml");
        var map = YamlReader.ParseMap(file, "title: t\nurl: https://e.jp\n").Value!;
        var settings = SettingsParser.Parse(file, map, new CommandChoices { AsOf = DateTimeOffset.UnixEpoch }).Value!;
        into.WriteLine("| shape | count | ms | ms at twice the count | ratio |");
        into.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var shape in Shape.All.Where(one => one.Name.Contains(part, StringComparison.Ordinal)))
        {
            var once = Least(shape.Post(shape.Count), settings);
            var twice = Least(shape.Post(shape.Count * 2), settings);
            into.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {shape.Name} | {shape.Count:N0} | {once:F1} | {twice:F1} | {twice / once:F1} |"
                )
            );
        }

        return 0;
    }

    // The least of several: whatever else the machine does can only add.
    private static double Least(string text, SiteSettings settings)
    {
        var least = double.MaxValue;
        for (var i = 0; i < Tries; i++)
        {
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            PostParser.Parse(new SourceText(new SourcePath("_posts/2026-01-02-a.md"), text), settings);
            least = Math.Min(least, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds);
        }

        return Math.Max(least, 0.1);
    }
}
