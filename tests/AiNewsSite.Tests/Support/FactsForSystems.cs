using System.Diagnostics;

namespace AiNewsSite.Tests.Support;

/// <summary>A fact that needs Linux and its tools.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "needs Linux";
        }
    }

    /// <summary>Runs a tool to its end; -1 where it is not there.</summary>
    public static int Run(string tool, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(tool, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
            )!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}

/// <summary>A fact that the system's own permissions must hold for: root may read everything.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UserFactAttribute : FactAttribute
{
    public UserFactAttribute()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Skip = "needs a user without root's rights, and Unix permissions";
        }
    }
}

/// <summary>A fact that needs namespaces of its own (`unshare`), as root or as a user who may have them.</summary>
/// <remarks>What is asked for, such as "-rn" for a network without any machine in it.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NamespaceFactAttribute : FactAttribute
{
    public NamespaceFactAttribute(string kinds)
    {
        if (!OperatingSystem.IsLinux() || LinuxFactAttribute.Run("unshare", kinds, "true") != 0)
        {
            Skip = $"needs Linux and `unshare {kinds}`";
        }
    }
}
