using AiNewsSite.Browser.Tests.Support;
using AiNewsSite.Publishing.Tests.Support;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Publishing.Tests;

/// <summary>The composite action, run on the sample blog from a copy of the checkout, as another repository would get it.</summary>
public sealed class ActionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SdkFact]
    public async Task The_action_publishes_the_sample_blog_without_a_dead_link()
    {
        var checkout = Path.Combine(_folder.Path, "checkout");
        foreach (var part in new[] { "src", "templates", "content", ".github" })
        {
            Copy(Path.Combine(Places.Root, part), Path.Combine(checkout, part));
        }

        foreach (var file in Directory.EnumerateFiles(Places.Root).Where(IsOfTheCheckout))
        {
            File.Copy(file, Path.Combine(checkout, Path.GetFileName(file)));
        }

        Run(checkout, "build", "root", "https://example.com/");
        Run(checkout, "build", "below", "https://user.github.io/blog");
        Run(checkout, "check", "none", "");

        await using var host = await StaticHost.StartAsync(
            Path.Combine(checkout, "root"),
            Path.Combine(checkout, "below"),
            "/blog"
        );
        foreach (var path in new[] { "/", "/blog/" })
        {
            var (answered, dead) = await Crawl.FollowAsync(new Uri(host.Origin + path));
            Assert.Empty(dead);
            Assert.True(answered > 50, $"only {answered} addresses");
        }
    }

    private void Run(string checkout, string command, string output, string baseUrl)
    {
        var action = Path.Combine(checkout, ".github/actions/build");
        var steps = new WorkflowSteps(
            Path.Combine(action, "action.yml"),
            new Dictionary<string, string>
            {
                ["github.action_path"] = action,
                ["inputs.command"] = command,
                ["inputs.source"] = "content",
                ["inputs.output"] = output,
                ["inputs.base-url"] = baseUrl,
                ["inputs.arguments"] = "--as-of 2026-11-21 --quiet",
            }
        );
        var environment = new Dictionary<string, string>
        {
            ["RUNNER_TEMP"] = _folder.Path,
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(_folder.Path, "summary.md"),
        };
        Assert.Equal(command == "build" ? 3 : 2, steps.Run(null, checkout, environment).Count);
    }

    private static bool IsOfTheCheckout(string file) =>
        Path.GetExtension(file) is ".props" or ".json" or ".md" or ".sln" or ""
        || file.EndsWith(".editorconfig", StringComparison.Ordinal);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (
            var folder in Directory
                .EnumerateDirectories(from)
                .Where(one => Path.GetFileName(one) is not ("bin" or "obj"))
        )
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
