using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace AiNewsSite.Publishing.Tests.Support;

/// <summary>The shell steps of a workflow's job or of a composite action, run here as the runner would.</summary>
/// <param name="values">What expressions such as `inputs.source` stand for; an expression that is not among them fails.</param>
internal sealed partial class WorkflowSteps(string file, IReadOnlyDictionary<string, string> values)
{
    private readonly YamlMappingNode _root = Load(file);

    /// <summary>Runs every `run:` whose `if:` holds, in order.</summary>
    /// <param name="job">Null for a composite action.</param>
    /// <returns>The names of the steps that ran.</returns>
    public IReadOnlyList<string> Run(string? job, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var owner = job is null ? Map(_root, "runs") : Map(Map(_root, "jobs"), job);
        var ran = new List<string>();
        foreach (var step in ((YamlSequenceNode)owner["steps"]).Cast<YamlMappingNode>())
        {
            if (Text(step, "run") is not { } script || !Holds(Text(step, "if")))
            {
                continue;
            }

            var variables = new Dictionary<string, string>(environment);
            foreach (var map in new[] { _root, owner, step })
            {
                foreach (var (name, value) in Variables(map))
                {
                    variables[name] = value;
                }
            }

            // Expressions inside a script are how workflows are attacked: values come by the environment alone.
            Assert.DoesNotContain("${{", script, StringComparison.Ordinal);
            var outcome = Commands.Run("bash", ["-eo", "pipefail", "-c", script], folder, variables);
            Assert.True(outcome.ExitCode == 0, $"{Text(step, "name")}: exit {outcome.ExitCode}\n{outcome.Said}");
            ran.Add(Text(step, "name") ?? script);
        }

        return ran;
    }

    private IEnumerable<KeyValuePair<string, string>> Variables(YamlMappingNode map) =>
        map.Children.TryGetValue("env", out var env)
            ? ((YamlMappingNode)env).Children.Select(pair =>
                KeyValuePair.Create(pair.Key.ToString(), Expand(pair.Value.ToString()))
            )
            : [];

    private string Expand(string text) => Expression().Replace(text, match => Value(match.Groups[1].Value));

    private string Value(string expression) =>
        values.TryGetValue(expression, out var value)
            ? value
            : throw new InvalidOperationException($"{file}: what is '{expression}'?");

    private bool Holds(string? condition)
    {
        if (condition is null)
        {
            return true;
        }

        var match = Condition().Match(condition);
        Assert.True(match.Success, $"{file}: what does '{condition}' mean?");
        return (Value(match.Groups[1].Value) == match.Groups[3].Value) == (match.Groups[2].Value == "==");
    }

    private static YamlMappingNode Load(string file)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(file);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static YamlMappingNode Map(YamlMappingNode map, string key) => (YamlMappingNode)map[key];

    private static string? Text(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var value) ? value.ToString() : null;

    [GeneratedRegex(@"\$\{\{ *(.+?) *\}\}")]
    private static partial Regex Expression();

    [GeneratedRegex("^([a-z_.]+) (==|!=) '([a-z_]+)'$")]
    private static partial Regex Condition();
}
