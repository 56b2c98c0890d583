using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using AiNewsSite.Diagnostics;
using AiNewsSite.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AiNewsSite.Tests.Faults;

/// <summary>Runs many cases of one kind, each held to its time and memory, from one seed.</summary>
internal static class FuzzRun
{
    private const long MostBytes = 500_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Hanging = TimeSpan.FromMinutes(1);
    private static readonly int Cases = Number("AINEWS_FUZZ", 5_000);
    private static readonly ulong Seed = (ulong)Number("AINEWS_FUZZ_SEED", 20_260_102);

    public static string Golden => Path.Combine(Places.Root, "tests/AiNewsSite.Tests/Golden");

    public static (string Name, byte[] Bytes)[] Files(string folder, string pattern) =>
        [
            .. Directory
                .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
                .Where(file => !file.Contains("/expected/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => (file, File.ReadAllBytes(file))),
        ];

    /// <param name="share">Of all cases, in hundredths.</param>
    public static void Check<T>(Gen<T> cases, int share, Action<T> test) =>
        Prop.ForAll(cases.ToArbitrary(), one => Bounded(() => test(one), again: true))
            .Check(
                Config
                    .QuickThrowOnFailure.WithMaxTest(Math.Max(10, Cases * share / 100))
                    .WithReplay(new Replay(new Rnd(Seed, 1), Microsoft.FSharp.Core.FSharpOption<int>.None))
            );

    /// <summary>A text that is refused has an error, and every finding has words in both languages and a place that can be.</summary>
    public static void AssertTold(bool hasValue, ImmutableArray<Diagnostic> findings)
    {
        Assert.True(hasValue || findings.Any(finding => finding.Severity == Severity.Error));
        foreach (var finding in findings)
        {
            Assert.NotEqual("", finding.Message(MessageLanguage.English));
            Assert.NotEqual("", finding.Message(MessageLanguage.Japanese));
            Assert.True(finding.Position.Line >= 0 && finding.Position.Column >= 0);
        }
    }

    // A slow case is tried once more: the machine may have been busy with something else.
    private static void Bounded(Action test, bool again)
    {
        var clock = Stopwatch.StartNew();
        long bytes = 0;
        var run = Task.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            test();
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        Assert.True(run.Wait(Hanging), "a case does not end");
        Assert.InRange(bytes, 0, MostBytes);
        if (clock.Elapsed > Longest)
        {
            Assert.True(again, $"a case took {clock.Elapsed}");
            Bounded(test, again: false);
        }
    }

    private static int Number(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number)
            ? number
            : fallback;
}
