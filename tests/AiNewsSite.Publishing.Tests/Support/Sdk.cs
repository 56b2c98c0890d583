using System.Diagnostics;

namespace AiNewsSite.Publishing.Tests.Support;

/// <summary>The machine's own `dotnet` command.</summary>
internal static class Sdk
{
    /// <summary>Why a test is left out; null where there are an SDK and bash.</summary>
    public static string? Absence { get; } = OperatingSystem.IsWindows() ? "needs bash" : Find();

    private static string? Find()
    {
        try
        {
            return Commands.Run("dotnet", ["--version"], ".").ExitCode == 0 ? null : "needs the .NET SDK on PATH";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "needs the .NET SDK on PATH";
        }
    }
}

/// <summary>A fact that packs or publishes; skipped, with the reason, where there is no SDK or no bash.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SdkFactAttribute : FactAttribute
{
    public SdkFactAttribute() => Skip = Sdk.Absence;
}

/// <summary>Programs of their own process.</summary>
internal static class Commands
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    public sealed record Outcome(int ExitCode, string Said);

    public static Outcome Run(
        string program,
        IEnumerable<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        using var process = Start(program, arguments, folder, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result + error.Result);
    }

    /// <summary>Fails with what the program said.</summary>
    public static string Must(string program, IEnumerable<string> arguments, string folder)
    {
        var outcome = Run(program, arguments, folder);
        Assert.True(outcome.ExitCode == 0, $"{program}: exit {outcome.ExitCode}\n{outcome.Said}");
        return outcome.Said;
    }

    public static Process Start(
        string program,
        IEnumerable<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A build inside a test must not take over the settings of the build that runs it.
        foreach (var name in start.Environment.Keys.Where(IsOfTheOuterBuild).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static bool IsOfTheOuterBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("MSBuild", StringComparison.Ordinal)
        || name is "CI" or "GITHUB_ACTIONS";
}
