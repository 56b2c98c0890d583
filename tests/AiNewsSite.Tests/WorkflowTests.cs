using System.Text.RegularExpressions;
using AiNewsSite.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace AiNewsSite.Tests;

/// <summary>Every workflow file, the one that `new site` writes included: few rights, actions by commit, no values in scripts.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string[] Files =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Places.Root, ".github", "workflows"), "*.yml")
            .Append(Path.Combine(Places.Root, "src/AiNewsSite/Cli/Starter/pages.yml"))
            .Append(Path.Combine(Places.Root, ".github/actions/build/action.yml"))
            .Select(file => Path.GetRelativePath(Places.Root, file).Replace('\\', '/')),
    ];

    public static TheoryData<string> Workflows => [.. Files];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_action_is_named_by_commit_and_version(string file)
    {
        var uses = Uses().Matches(Text(file)).Select(match => match.Groups[1].Value).ToArray();

        Assert.NotEmpty(uses);
        Assert.All(
            uses.Where(one => !one.StartsWith("./", StringComparison.Ordinal)),
            one => Assert.Matches(Pinned(), one)
        );
    }

    /// <summary>One commit for one action, wherever it stands.</summary>
    [Fact]
    public void All_files_name_the_same_commit_of_an_action()
    {
        var commits = Files
            .SelectMany(file => Uses().Matches(Text(file)).Select(match => match.Groups[1].Value))
            .Where(one => one.Contains('@', StringComparison.Ordinal))
            .Distinct()
            .GroupBy(one => one.Split('@')[0]);

        Assert.All(commits, action => Assert.Single(action));
    }

    [Fact]
    public void No_script_holds_an_expression()
    {
        // A value that is put into a script can be a command; the environment is the safe way in.
        var scripts = Files.SelectMany(file => Scripts(Root(file))).ToArray();

        Assert.True(scripts.Length > 10, $"only {scripts.Length} scripts");
        Assert.All(scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_reads_and_nothing_else_unless_a_job_asks(string file)
    {
        var root = Root(file);
        if (!root.Children.TryGetValue("jobs", out var jobs))
        {
            return; // An action has the rights of the job that uses it.
        }

        Assert.Equal("contents: read", Rights(root));
        foreach (var (name, job) in ((YamlMappingNode)jobs).Children)
        {
            var map = (YamlMappingNode)job;
            Assert.True(map.Children.ContainsKey("timeout-minutes"), $"{name} may run for hours");
            if (map.Children.ContainsKey("permissions"))
            {
                var expected =
                    name.ToString() == "deploy" ? "pages: write, id-token: write" : "contents: read, pages: read";
                Assert.Equal(expected, Rights(map));
            }
        }
    }

    private static string Rights(YamlMappingNode map) =>
        string.Join(", ", ((YamlMappingNode)map["permissions"]).Children.Select(pair => $"{pair.Key}: {pair.Value}"));

    private static IEnumerable<string> Scripts(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => map.Children.SelectMany(pair =>
                pair is { Key: YamlScalarNode { Value: "run" }, Value: YamlScalarNode { Value: { } script } }
                    ? [script]
                    : Scripts(pair.Value)
            ),
            YamlSequenceNode list => list.Children.SelectMany(Scripts),
            _ => [],
        };

    private static string Text(string file) => File.ReadAllText(Path.Combine(Places.Root, file));

    private static YamlMappingNode Root(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text(file)));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    [GeneratedRegex(@"^ *(?:- )?uses: (.+?)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex("^actions/[a-z-]+@[0-9a-f]{40} # v[0-9]+[.][0-9]+[.][0-9]+$")]
    private static partial Regex Pinned();
}
