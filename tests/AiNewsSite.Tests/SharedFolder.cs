namespace AiNewsSite.Tests;

/// <summary>Material beside the checkout, which a fresh clone does not have.</summary>
internal static class SharedFolder
{
    /// <summary>The folder of that name in `shared`, or null.</summary>
    public static string? Find(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AiNewsSite.sln")))
        {
            folder = folder.Parent;
        }

        var found = folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared", name);
        return Directory.Exists(found) ? found : null;
    }
}
