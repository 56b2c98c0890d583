using System.Text.Json;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Diagnostics;

public sealed class DiagnosticFormatterTests
{
    private static readonly DisplayRoots Roots = new("content", "templates");

    private static readonly Diagnostic Finding = Diagnostic.Create(
        RelationCodes.MissingPostUrl,
        new SourcePath("_posts/2026-01-02-記事.md"),
        new TextPosition(12, 3),
        "2026-01-01-a, 100%",
        "-"
    );

    [Fact]
    public void A_line_names_path_place_severity_code_and_message()
    {
        Assert.Equal(
            "content/_posts/2026-01-02-記事.md(12,3): error missing-post-url: post_url names no post: '2026-01-01-a, 100%'. The nearest there is: -.",
            DiagnosticFormatter.Line(Finding, Roots, MessageLanguage.English)
        );
    }

    [Fact]
    public void A_finding_without_a_place_has_no_parentheses()
    {
        var whole = Finding with { Position = TextPosition.None };

        Assert.StartsWith(
            "content/_posts/2026-01-02-記事.md: error",
            DiagnosticFormatter.Line(whole, Roots, MessageLanguage.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_would_speak_to_the_terminal_or_begin_a_line_of_its_own_is_a_dot_or_a_blank()
    {
        var finding = Diagnostic.Create(
            RelationCodes.MissingPostUrl,
            new SourcePath("_posts/a\n::error::b\u001B[2J.md"),
            TextPosition.None,
            "x\r\n::add-mask::y\u0000\u202Ez",
            "-"
        );

        Assert.Equal(
            "content/_posts/a ::error::b·[2J.md: error missing-post-url: post_url names no post: 'x ::add-mask::y··z'. The nearest there is: -.",
            DiagnosticFormatter.Line(finding, Roots, MessageLanguage.English)
        );
    }

    [Fact]
    public void Theme_findings_name_the_post_that_was_rendered()
    {
        var finding = Diagnostic.Create(
            ThemeCodes.Template,
            new SourcePath("layouts/post.html"),
            new TextPosition(3, 4),
            "boom"
        ) with
        {
            Origin = FileOrigin.Theme,
            Cause = new SourcePath("_posts/a.md"),
        };

        Assert.Equal(
            "templates/layouts/post.html(3,4): error template-error: the template fails here: boom (while rendering _posts/a.md)",
            DiagnosticFormatter.Line(finding, Roots, MessageLanguage.English)
        );
    }

    [Fact]
    public void A_github_annotation_escapes_what_would_end_a_property_or_the_command()
    {
        var text = DiagnosticFormatter.GitHub(Finding, Roots, MessageLanguage.English);

        Assert.StartsWith(
            "::error file=content/_posts/2026-01-02-記事.md,line=12,col=3,title=missing-post-url::",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("100%25", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_an_array_of_objects_with_stable_names()
    {
        using var json = JsonDocument.Parse(DiagnosticJson.Array([Finding], Roots, MessageLanguage.Japanese));
        var one = Assert.Single(json.RootElement.EnumerateArray().ToArray());

        Assert.Equal("missing-post-url", one.GetProperty("code").GetString());
        Assert.Equal("error", one.GetProperty("severity").GetString());
        Assert.Equal("content/_posts/2026-01-02-記事.md", one.GetProperty("file").GetString());
        Assert.Equal(12, one.GetProperty("line").GetInt32());
        Assert.Equal(3, one.GetProperty("column").GetInt32());
        Assert.Contains("記事がありません", one.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_lists_every_rule_once_and_encodes_paths()
    {
        using var json = JsonDocument.Parse(DiagnosticJson.Sarif([Finding, Finding], Roots, MessageLanguage.English));
        var run = json.RootElement.GetProperty("runs")[0];

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(1, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
        Assert.Equal(2, run.GetProperty("results").GetArrayLength());
        var place = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(
            "content/_posts/2026-01-02-%E8%A8%98%E4%BA%8B.md",
            place.GetProperty("artifactLocation").GetProperty("uri").GetString()
        );
    }

    [Theory]
    [InlineData("/home/me/blog", "file:///home/me/blog/_posts/2026-01-02-%E8%A8%98%E4%BA%8B.md")]
    [InlineData("C:/blog", "file:///C:/blog/_posts/2026-01-02-%E8%A8%98%E4%BA%8B.md")]
    public void Sarif_has_an_absolute_address_for_a_file_outside_the_working_folder(string root, string uri)
    {
        var sarif = DiagnosticJson.Sarif([Finding], new DisplayRoots(root, ""), MessageLanguage.English);
        Assert.Contains($"\"{uri}\"", sarif, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/2026/01/02/a/", "(pages: 3, such as /c/). The nearest there is: /2026/01/02/a/. Correct")]
    [InlineData("", "(pages: 3, such as /c/). Correct")]
    public void Nearest_name_is_left_out_where_there_is_none(string nearest, string expected)
    {
        var message = LinkCheckCodes.Dead.Text(MessageLanguage.English, ["/x/", "3", nearest, "/c/"]);
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.DoesNotContain("[[", LinkCheckCodes.Dead.Text(MessageLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_has_both_languages_with_the_same_arguments()
    {
        foreach (var code in DiagnosticCodes.All.Values)
        {
            Assert.Matches("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", code.Id);
            Assert.False(string.IsNullOrWhiteSpace(code.English), code.Id);
            Assert.Matches("[ぁ-んァ-ヶ一-龠]", code.Japanese);
            for (var i = 0; i < 4; i++)
            {
                var argument = $"{{{i}}}";
                Assert.Equal(
                    code.English.Contains(argument, StringComparison.Ordinal),
                    code.Japanese.Contains(argument, StringComparison.Ordinal)
                );
            }
        }
    }

    [Fact]
    public void Findings_sort_by_path_line_column_and_code()
    {
        var later = Finding with { Position = new TextPosition(12, 4) };
        var other = Finding with { File = new SourcePath("_posts/2026-01-01-a.md") };

        Assert.Equal([other, Finding, later], new[] { later, Finding, other }.Order());
    }
}
