using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Cli;

public sealed class TemplateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_template_is_rendered_by_the_languages_own_defaults()
    {
        var run = Run(
            "  {{ name }}\n{{ for n in list }}{{ n }},{{ end }}{{ include 'part' name }}",
            "{\"name\": \"a\\nb\", \"list\": [1, 2.5]}"
        );

        // Auto-indent is on and nothing is escaped.
        Assert.Equal((0, "  a\n  b\n1,2.5,<b>a\nb</b>"), (run.ExitCode, run.Out));
    }

    [Fact]
    public void An_error_is_one_line_on_standard_output_with_exit_1()
    {
        var run = Run("a\n{{ nothing.here.deeper }}", "{}");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"^text\(2,\d+\) : error : .+\n$", run.Out);
    }

    [Fact]
    public void Every_mistake_of_the_text_is_listed_and_nothing_is_rendered()
    {
        var run = Run("text {{ 1 + }} {{ ) }}", "{}");

        Assert.Equal(1, run.ExitCode);
        Assert.True(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length >= 2, run.Out);
        Assert.All(
            run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith("text(1,", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_include_that_leads_out_of_the_folder_is_not_found()
    {
        _folder.Write("secret.txt", "secret");

        var run = Run("{{ include '../secret.txt' }}", "{}");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("secret\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_no_json_is_a_usage_error()
    {
        var run = Run("x", "{");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
    }

    private CommandLine.Outcome Run(string template, string model)
    {
        var file = _folder.Write("t.txt", template);
        var json = _folder.Write("m.json", model);
        _folder.Write("inc/part", "<b>{{ $1 }}</b>");
        return CommandLine.Run("template", file, "--model", json, "--includes", Path.Combine(_folder.Path, "inc"));
    }
}
