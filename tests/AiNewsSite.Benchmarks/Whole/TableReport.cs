using System.Globalization;
using System.Runtime.InteropServices;
using AiNewsSite.Build.Caching;
using AiNewsSite.Input;

namespace AiNewsSite.Benchmarks.Whole;

/// <summary>
/// The whole program against its targets, beside Hugo in turn where that is installed: published as for a release, on
/// corpora that it makes in a temporary folder. Markdown.
/// </summary>
internal sealed class TableReport
{
    private static readonly Work[] Works =
    [
        new("2,500 posts of 40 KB", 2500, 40_000, 3) { Wall = 0.25, Peak = 400 },
        new("10,000 posts of 1.5 KB", 10_000, 1500, 3)
        {
            Wall = 0.10,
            Plain = 0.35,
            Peak = 350,
        },
        new("5 posts", 5, 40_000, 9) { Wall = 1.3, Peak = 90 },
        new("100,000 posts of 1.5 KB", 100_000, 1500, 1) { Peak = 3000, IsScale = true },
    ];

    private readonly TextWriter _output;
    private readonly string _folder;
    private readonly string _program;
    private readonly Hugo? _hugo;
    private readonly KeptOutputs _kept;
    private readonly int _part;

    private TableReport(TextWriter output, string folder, (string Program, Hugo? Hugo) programs, int part) =>
        (_output, _folder, _program, _hugo, _part, _kept) = (
            output,
            folder,
            programs.Program,
            programs.Hugo,
            part,
            new KeptOutputs(Path.Combine(folder, "kept"))
        );

    /// <param name="options">
    /// "--program FILE" for a program that is published already; "--part N" for one post in N only, to try the command.
    /// </param>
    public static int Print(string[] options, TextWriter output)
    {
        var root = Root();
        var folder = Directory.CreateTempSubdirectory("ainews-table-").FullName;
        try
        {
            var named = Array.IndexOf(options, "--program");
            var program = named >= 0 ? options[named + 1] : Publish(root, Path.Combine(folder, "program"));
            var parts = Array.IndexOf(options, "--part");
            var part = parts >= 0 ? int.Parse(options[parts + 1], CultureInfo.InvariantCulture) : 1;
            new TableReport(output, folder, (program, Hugo.Find(root)), part).Print();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Print()
    {
        _output.WriteLine("# What the program costs\n");
        _output.WriteLine(Invariant($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC. "));
        foreach (var line in Machine.Describe())
        {
            _output.WriteLine(line + ". ");
        }

        _output.WriteLine("\n    dotnet run -c Release --project tests/AiNewsSite.Benchmarks -- table\n");
        if (_part > 1)
        {
            _output.WriteLine(Invariant($"**With one post in {_part} only: no measure of anything.**\n"));
        }

        _output.WriteLine(
            "Programs in turn; medians of wall seconds, in brackets seconds of processor time. `t` is the target.\n"
        );
        _output.WriteLine(
            "| work | ainews | Hugo, related | Hugo, plain | wall against Hugo | against plain | peak MB |"
        );
        _output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        var medians = Works.ToDictionary(work => work, Measure);
        var (ten, hundred) = (medians[Works[1]], medians[Works[3]]);
        _output.WriteLine(
            Invariant($"\n100,000 posts take {hundred / ten:0.0} times as long as 10,000 (t 12). ")
                + Machine.Load()
                + "."
        );
        PrintSecond();
        PrintCores();
        PrintGarbage();
        PrintTemplates();
    }

    /// <returns>Our median wall seconds.</returns>
    private double Measure(Work work)
    {
        var corpus = CorpusOf(work);
        var (own, related, plain) = (new List<ProgramRun>(), new List<ProgramRun>(), new List<ProgramRun>());
        var hugo = work.IsScale ? null : _hugo;
        hugo?.Build(corpus, relates: true, _kept);
        if (work.Plain > 0)
        {
            hugo?.Build(corpus, relates: false, _kept);
        }

        for (var round = 0; round < work.Rounds; round++)
        {
            own.Add(Build(corpus, "--quiet"));
            if (hugo is not null)
            {
                related.Add(hugo.Build(corpus, relates: true, _kept));
                if (work.Plain > 0)
                {
                    plain.Add(hugo.Build(corpus, relates: false, _kept));
                }
            }
        }

        var peak = own.Max(run => run.Peak) / 1e6;
        _output.WriteLine(
            $"| {work.Name} | {Shown(own)} | {Shown(related)} | {Shown(plain)} | {Ratio(own, related, work.Wall)} | {Ratio(own, plain, work.Plain)} | "
                + Invariant($"{peak:0} (t {work.Peak}) |")
        );
        return Wall(own);
    }

    /// <summary>Builds in turn: with nothing kept, with one post changed since, with nothing changed.</summary>
    private void PrintSecond()
    {
        var corpus = CorpusOf(Works[0]);
        var post = Directory.EnumerateFiles(Path.Combine(corpus, "_posts")).Order(StringComparer.Ordinal).Last();
        var (cold, without, changed, same) = (
            new List<ProgramRun>(),
            new List<ProgramRun>(),
            new List<ProgramRun>(),
            new List<ProgramRun>()
        );
        for (var round = 0; round < 3; round++)
        {
            without.Add(Build(corpus, "--no-cache"));
            cold.Add(Build(corpus, "--quiet"));
            File.AppendAllText(post, Invariant($"\n追記{round}。\n"));
            changed.Add(BuildAgain(corpus, "--quiet"));
            same.Add(BuildAgain(corpus, "--quiet"));
        }

        _output.WriteLine(
            Invariant(
                $"\nA second build of the large corpus, one post changed: {Shown(changed)}, {Wall(changed) / Wall(cold):0.00} of the first (t 0.40), at most {changed.Max(run => run.Peak) / 1e6:0} MB; nothing changed: {Shown(same)}. The first, which fills the cache: {Shown(cold)}; with `--no-cache`: {Shown(without)}."
            )
        );
    }

    private void PrintCores()
    {
        var corpus = CorpusOf(Works[0]);
        if (OperatingSystem.IsLinux())
        {
            var (one, two) = (new List<ProgramRun>(), new List<ProgramRun>());
            for (var round = 0; round < 2; round++)
            {
                one.Add(Build(corpus, "--quiet", "taskset", "-c", "0"));
                two.Add(Build(corpus, "--quiet", "taskset", "-c", "0,1"));
            }

            _output.WriteLine(
                Invariant(
                    $"\nThe large corpus takes {Wall(one):0.0} s on one core, {Wall(two):0.0} s on two: {Wall(one) / Wall(two):0.00} times as fast (t 1.7)."
                )
            );
        }
    }

    private void PrintGarbage()
    {
        var report = Build(CorpusOf(Works[0]), "--timings").Error;
        var stages = report.Split('\n').Select(StageOf).Where(stage => stage is not null).ToArray();
        var (wall, paused) = (stages.Sum(stage => stage!.Value.Wall), stages.Sum(stage => stage!.Value.Paused));
        _output.WriteLine(
            Invariant(
                $"\nGarbage collection stops the large build for {100 * paused / wall:0.0} % of its time (t 10):\n\n```text"
            )
        );
        _output.WriteLine(report.TrimEnd().Replace(_folder, "…", StringComparison.Ordinal));
        _output.WriteLine("```");
    }

    private void PrintTemplates()
    {
        using var page = new TemplatePage();
        var render = TemplatePage.Cost(page.Render);
        var parse = TemplatePage.Cost(TemplatePage.Parse);
        _output.WriteLine(
            Invariant(
                $"\nA warm post page takes {render.Milliseconds:0.0000} ms (t 0.03) and {render.Allocated / 1024.0:0.0} KB (t 12); reading its five templates {parse.Milliseconds:0.0000} ms (t 0.06)."
            )
        );
        _output.WriteLine($"\n{Machine.Load()} in the end.");
    }

    /// <summary>A clean build, its last output and cache out of the way.</summary>
    /// <param name="how">"--quiet", "--no-cache" or "--timings".</param>
    /// <param name="under">A program to start it, with its arguments.</param>
    private ProgramRun Build(string corpus, string how, params string[] under)
    {
        _kept.SetAside(Path.Combine(corpus, SourceReader.CacheFolder));
        return BuildAgain(corpus, how, under);
    }

    /// <summary>A build with what the last one kept.</summary>
    private ProgramRun BuildAgain(string corpus, string how, params string[] under)
    {
        var site = Path.Combine(_folder, "site");
        _kept.SetAside(site);
        return ProgramRun.Of([.. under, _program, "build", how, "--source", corpus, "--output", site]);
    }

    private string CorpusOf(Work work)
    {
        var corpus = Path.Combine(_folder, work.Posts.ToString(CultureInfo.InvariantCulture));
        if (!Directory.Exists(corpus))
        {
            Corpus.Write(corpus, Math.Max(5, work.Posts / _part), work.Bytes);
        }

        return corpus;
    }

    /// <summary>Wall and pauses, in milliseconds, of a line such as "parse  812.0  1503.1  30.2  1300.4".</summary>
    private static (double Wall, double Paused)? StageOf(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var wall, _, var paused, _]
        && double.TryParse(wall, CultureInfo.InvariantCulture, out var taken)
        && double.TryParse(paused, CultureInfo.InvariantCulture, out var stopped)
            ? (taken, stopped)
            : null;

    private static double Wall(List<ProgramRun> runs) => Median(runs.Select(run => run.Wall.TotalSeconds));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Shown(List<ProgramRun> runs) =>
        runs.Count == 0
            ? "–"
            : Invariant($"{Wall(runs):0.00} ({Median(runs.Select(run => run.Processor.TotalSeconds)):0.00})");

    private static string Ratio(List<ProgramRun> own, List<ProgramRun> other, double target) =>
        other.Count == 0 || target == 0 ? "–" : Invariant($"{Wall(own) / Wall(other):0.00} (t {target:0.00})");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string Publish(string root, string folder)
    {
        ProgramRun.Of(
            "dotnet",
            "publish",
            Path.Combine(root, "src", "AiNewsSite"),
            "-c",
            "Release",
            "-r",
            RuntimeInformation.RuntimeIdentifier,
            "-o",
            folder
        );
        return Path.Combine(folder, OperatingSystem.IsWindows() ? "ainews.exe" : "ainews");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AiNewsSite.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not run from a checkout");
        }

        return folder;
    }

    /// <summary>One row.</summary>
    /// <param name="Bytes">Of a post.</param>
    private sealed record Work(string Name, int Posts, int Bytes, int Rounds)
    {
        /// <summary>Target: our wall time as a part of Hugo's with related posts; 0 for none.</summary>
        public double Wall { get; init; }

        /// <summary>Target: of Hugo's without related posts; 0 for none.</summary>
        public double Plain { get; init; }

        /// <summary>Target: megabytes.</summary>
        public required int Peak { get; init; }

        /// <summary>Too large for the rival's turn; compared with our own.</summary>
        public bool IsScale { get; init; }
    }
}
