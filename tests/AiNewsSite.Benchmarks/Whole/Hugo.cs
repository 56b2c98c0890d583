namespace AiNewsSite.Benchmarks.Whole;

/// <summary>The rival, where it is installed and the folder `shared/bench` lies beside the checkout.</summary>
internal sealed class Hugo
{
    private readonly string _script;

    private Hugo(string script) => _script = script;

    /// <summary>Null where something of it is missing.</summary>
    /// <param name="root">Of the checkout.</param>
    public static Hugo? Find(string root)
    {
        var script = Path.Combine(root, "..", "shared", "bench", "hugo.sh");
        var isInstalled = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "hugo")));
        return isInstalled && File.Exists(script) ? new Hugo(Path.GetFullPath(script)) : null;
    }

    /// <summary>One clean build. The first one of a corpus also lays the site, so that it is no measure.</summary>
    /// <param name="kept">Where the output of the build before goes.</param>
    public ProgramRun Build(string corpus, bool relates, KeptOutputs kept)
    {
        var site = corpus + (relates ? "-hugo" : "-hugo-plain");
        foreach (var left in (string[])["public", "resources"])
        {
            kept.SetAside(Path.Combine(site, left));
        }

        return relates
            ? ProgramRun.Of("sh", _script, corpus, site)
            : ProgramRun.Of("sh", _script, corpus, site, "--no-related");
    }
}
