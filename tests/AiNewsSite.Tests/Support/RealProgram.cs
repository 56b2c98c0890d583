using System.Diagnostics;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Support;

/// <summary>The program as a process of its own, and what it wrote.</summary>
internal static class RealProgram
{
    public static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;

    /// <summary>Runs a shell script in namespaces of its own; its standard error is what a failure shows.</summary>
    /// <param name="kinds">Of `unshare`.</param>
    public static void RunApart(string kinds, string script)
    {
        using var process = Process.Start(
            new ProcessStartInfo("unshare", [kinds, "sh", "-euc", script]) { RedirectStandardError = true }
        )!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{process.ExitCode}: {error}");
    }

    /// <summary>`dotnet /…/ainews.dll`, for a script.</summary>
    public static string Command => $"dotnet '{typeof(Program).Assembly.Location}'";

    /// <summary>Every file of a folder with what is in it.</summary>
    public static SortedDictionary<string, ContentHash> Files(string folder)
    {
        var files = new SortedDictionary<string, ContentHash>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, file)] = ContentHash.Of(File.ReadAllBytes(file));
        }

        return files;
    }
}
