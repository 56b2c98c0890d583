using System.Globalization;
using System.Runtime.InteropServices;

namespace AiNewsSite.Benchmarks.Whole;

/// <summary>What results were measured on.</summary>
internal static class Machine
{
    public static IEnumerable<string> Describe()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {memory:0} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}"
        );
        yield return Load();
    }

    /// <summary>What else the machine is doing: figures taken under load are worth little.</summary>
    public static string Load() =>
        File.Exists("/proc/loadavg")
            ? "load " + string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3])
            : "load unknown";

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info)
            ? File.ReadLines(Info).FirstOrDefault(one => one.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line is null
            ? RuntimeInformation.ProcessArchitecture.ToString()
            : line[(line.IndexOf(':') + 1)..].Trim();
    }
}
