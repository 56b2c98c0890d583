using System.Text;
using System.Text.RegularExpressions;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests;

/// <summary>What the README says of the program is so. UPDATE_GOLDEN=1 writes the generated parts anew.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string File = Path.Combine(Places.Root, "README.md");

    [Fact]
    public void Every_finding_is_in_the_reference()
    {
        var text = System.IO.File.ReadAllText(File);
        const string start = "<!-- findings -->\n";
        const string end = "<!-- /findings -->";
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var to = text.IndexOf(end, StringComparison.Ordinal);
        var expected = Reference();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.Null(Environment.GetEnvironmentVariable("CI"));
            System.IO.File.WriteAllText(File, text[..from] + expected + text[to..]);
            return;
        }

        Assert.Equal(expected, text[from..to]);
    }

    [Fact]
    public void Every_option_of_the_readme_is_an_option()
    {
        var options = OptionName().Matches(System.IO.File.ReadAllText(File)).Select(match => match.Value).Distinct();
        var help = string.Concat(
            new[] { "build", "check", "list posts", "template", "schema" }.Select(command =>
                CommandLine.Run([.. command.Split(' '), "--help"]).Out
            )
        );
        // Options of the dotnet command itself.
        var known = new HashSet<string>(StringComparer.Ordinal) { "--project", "--help", "--global", "--add-source" };

        Assert.All(
            options.Where(option => !known.Contains(option)),
            option => Assert.Contains(option, help, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_command_of_the_readme_is_a_command()
    {
        var commands = CommandName().Matches(System.IO.File.ReadAllText(File)).Select(match => match.Groups[1].Value);

        Assert.All(
            commands,
            command =>
            {
                var run = CommandLine.Run([.. command.Trim().Split(' '), "--help"]);
                Assert.Equal(0, run.ExitCode);
                Assert.Contains($" {command} ", run.Out, StringComparison.Ordinal);
            }
        );
        Assert.True(commands.Count() >= 12);
    }

    private static string Reference()
    {
        var table = new StringBuilder("\n| code | default | meaning |\n| --- | --- | --- |\n");
        foreach (var code in DiagnosticCodes.All.Values)
        {
            var meaning = code.Text(MessageLanguage.English)
                .Replace("|", "\\|", StringComparison.Ordinal)
                .Replace("{{", "{", StringComparison.Ordinal)
                .Replace("}}", "}", StringComparison.Ordinal);
            table
                .Append("| `")
                .Append(code.Id)
                .Append("` | ")
                .Append(DiagnosticFormatter.Name(code.Default))
                .Append(" | ")
                .Append(Placeholder().Replace(meaning, "…"))
                .Append(" |\n");
        }

        return table.Append('\n').ToString();
    }

    [GeneratedRegex("^ainews ((?:new )?[a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex CommandName();

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex OptionName();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
