using System.IO.Compression;
using AiNewsSite.Browser.Tests.Support;
using AiNewsSite.Publishing.Tests.Support;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Publishing.Tests;

/// <summary>The tool as a user gets it: installed from a package, in an empty folder.</summary>
[Collection(PackedTool.Collection)]
public sealed class PackagedToolTests(PackedTool tool) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Blog => Path.Combine(_folder.Path, "blog");

    [SdkFact]
    public void Every_package_brings_readme_license_and_commit()
    {
        var packages = Directory.GetFiles(tool.Packages, "ainews.*.nupkg");
        // One that names the others, one for any machine, one that is compiled ahead for this.
        Assert.Equal(3, packages.Length);
        Assert.All(packages, Describes);
    }

    private static void Describes(string file)
    {
        using var package = ZipFile.OpenRead(file);

        Assert.NotNull(package.GetEntry("README.md"));
        Assert.NotNull(package.GetEntry("LICENSE"));
        var nuspec = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal));
        using var reader = new StreamReader(nuspec.Open());
        var text = reader.ReadToEnd();
        Assert.Contains("<packageType name=\"DotnetTool", text, StringComparison.Ordinal);
        Assert.Contains("<license type=\"expression\">MIT</license>", text, StringComparison.Ordinal);
    }

    [SdkFact]
    public async Task It_starts_builds_checks_and_serves_a_blog()
    {
        Commands.Must(tool.Command, ["new", "site", "blog"], _folder.Path);

        var built = Commands.Must(tool.Command, ["build", "--lang", "en"], Blog);
        Assert.Contains("1 posts", built, StringComparison.Ordinal);
        Assert.True(
            File.Exists(Path.Combine(Blog, "_site/assets/site.css"))
                || Directory.Exists(Path.Combine(Blog, "_site/assets"))
        );
        var check = Commands.Must(tool.Command, ["check", "--lang", "en"], Blog);
        // Where the blog will live is the only thing that it does not know yet.
        Assert.Contains("info missing-url", check, StringComparison.Ordinal);
        Assert.EndsWith("0 errors, 0 warnings, 1 notes.", check.Trim(), StringComparison.Ordinal);

        using var server = Commands.Start(tool.Command, ["serve", "--port", "0", "--lang", "en"], Blog);
        try
        {
            var address = await AddressAsync(server.StandardOutput, server.StandardError);
            var (answered, dead) = await Crawl.FollowAsync(address);
            Assert.Empty(dead);
            Assert.True(answered > 10, $"only {answered} addresses");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    [SdkFact]
    public async Task The_generated_workflow_publishes_without_a_dead_link()
    {
        Commands.Must(tool.Command, ["new", "site", "blog"], _folder.Path);
        BringPackage();
        var root = Publish("https://example.com/", "push");
        var below = Publish("https://user.github.io/blog", "push");

        await using var host = await StaticHost.StartAsync(root, below, "/blog");
        foreach (var path in new[] { "/", "/blog/" })
        {
            var (answered, dead) = await Crawl.FollowAsync(new Uri(host.Origin + path));
            Assert.Empty(dead);
            Assert.True(answered > 10, $"only {answered} addresses");
        }
    }

    [SdkFact]
    public void The_generated_workflow_checks_a_pull_request()
    {
        Commands.Must(tool.Command, ["new", "site", "blog"], _folder.Path);
        BringPackage();

        var site = Publish("", "pull_request");

        Assert.True(File.Exists(Path.Combine(site, "index.html")));
    }

    [SdkFact]
    public async Task A_blog_that_never_heard_of_the_tool_is_published_by_the_workflow_alone()
    {
        // A fresh clone has no such blog beside it.
        if (Places.Shared is not { } shared)
        {
            return;
        }

        Commands.Must(tool.Command, ["new", "site", "fresh"], _folder.Path);
        const string workflow = ".github/workflows/pages.yml";
        Copy(Path.Combine(_folder.Path, "fresh", workflow), Path.Combine(Blog, workflow));
        Copy(Path.Combine(shared, "sample-blog/_config.yml"), Path.Combine(Blog, "_config.yml"));
        foreach (var post in Directory.GetFiles(Path.Combine(shared, "sample-blog/_posts")))
        {
            Copy(post, Path.Combine(Blog, "_posts", Path.GetFileName(post)));
        }

        BringPackage();
        var site = Publish("https://example.com/", "push");

        await using var host = await StaticHost.StartAsync(site, site, "/blog");
        // Posts link to articles that this blog does not have; `check` says so. What the theme links is there.
        var (answered, dead) = await Crawl.FollowAsync(new Uri(host.Origin + "/"), besides: ".body");
        Assert.Empty(dead);
        Assert.True(answered > 200, $"only {answered} addresses");
    }

    private void BringPackage()
    {
        foreach (var package in Directory.GetFiles(tool.Packages, "ainews.*.nupkg"))
        {
            Copy(package, Path.Combine(Blog, "packages", Path.GetFileName(package)));
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    /// <summary>Runs the workflow's steps and takes the site away.</summary>
    private string Publish(string baseUrl, string happening)
    {
        var temporary = Directory.CreateDirectory(Path.Combine(_folder.Path, $"runner-{Guid.NewGuid():N}")).FullName;
        var workflow = new WorkflowSteps(
            Path.Combine(Blog, ".github/workflows/pages.yml"),
            new Dictionary<string, string>
            {
                ["github.event_name"] = happening,
                ["steps.pages.outputs.base_url"] = baseUrl,
            }
        );
        var ran = workflow.Run(
            "build",
            Blog,
            new Dictionary<string, string>
            {
                ["RUNNER_TEMP"] = temporary,
                ["GITHUB_STEP_SUMMARY"] = Path.Combine(temporary, "summary.md"),
            }
        );
        Assert.Equal(happening == "pull_request", ran.Contains("Check"));
        Assert.Contains("Build", ran);
        var site = Path.Combine(_folder.Path, $"site-{Guid.NewGuid():N}");
        Directory.Move(Path.Combine(Blog, "_site"), site);
        return site;
    }

    private static async Task<Uri> AddressAsync(params StreamReader[] streams)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var lines = streams.Select(stream => FirstAddressAsync(stream, patience.Token));
        var first = await Task.WhenAny(lines);
        return await first;
    }

    private static async Task<Uri> FirstAddressAsync(StreamReader stream, CancellationToken patience)
    {
        while (await stream.ReadLineAsync(patience) is { } line)
        {
            var at = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
            if (at >= 0)
            {
                return new Uri(line[at..].Split(' ')[0]);
            }
        }

        throw new InvalidOperationException("the preview told no address");
    }
}
