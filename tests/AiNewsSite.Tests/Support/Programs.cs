using System.Diagnostics;

namespace AiNewsSite.Tests.Support;

/// <summary>Programs that a machine may have.</summary>
internal static class Programs
{
    /// <summary>What a program says; null where it is not installed.</summary>
    public static string? Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true }
            )!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return said;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
