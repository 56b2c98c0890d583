namespace AiNewsSite.Browser.Tests.Support;

/// <summary>The machine's own browser: nothing is downloaded.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The browser's path: CHROMIUM where that is set, else the first of its usual names on PATH; null for none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why a test is left out; null where there is a browser.</summary>
    public static string? Absence => Path is null ? "needs Chromium or Chrome on PATH" : null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        return Names
            .SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}

/// <summary>A fact that needs a browser; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Absence;
}

/// <summary>A theory that needs a browser; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Absence;
}
