using System.Text.Json;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Faults;

/// <summary>What is built is what was reviewed: packages by hash, from wherever they come, and looked after.</summary>
public sealed class SupplyChainTests
{
    private static string[] Projects =>
        [
            .. Directory
                .EnumerateFiles(Places.Root, "*.csproj", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)),
        ];

    [Fact]
    public void Every_project_locks_its_packages_by_hash_and_names_no_registry()
    {
        Assert.True(Projects.Length > 5);
        foreach (var project in Projects)
        {
            var text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"));
            Assert.DoesNotContain("://", text, StringComparison.Ordinal);
            using var locked = JsonDocument.Parse(text);
            var packages = locked
                .RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project");
            Assert.All(packages, package => Assert.True(package.Value.TryGetProperty("contentHash", out _)));
        }
    }

    [Fact]
    public void The_checkout_restores_from_its_lists_alone_and_is_looked_through_for_vulnerabilities()
    {
        var workflow = File.ReadAllText(Path.Combine(Places.Root, ".github/workflows/ci.yml"));
        Assert.Contains("dotnet restore --locked-mode", workflow, StringComparison.Ordinal);
        Assert.Contains("--vulnerable --include-transitive", workflow, StringComparison.Ordinal);
        var dependabot = File.ReadAllText(Path.Combine(Places.Root, ".github/dependabot.yml"));
        Assert.Contains("package-ecosystem: nuget", dependabot, StringComparison.Ordinal);
        Assert.Contains("package-ecosystem: github-actions", dependabot, StringComparison.Ordinal);
    }
}
