using System.Globalization;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Diagnostics;

public class SeverityRulesTests
{
    private static Diagnostic At(int line) =>
        Diagnostic.Create(FrontMatterCodes.DuplicateKey, new SourcePath("a.md"), new TextPosition(line, 1), "k", "1");

    private static Dictionary<string, Severity> Rule(Severity severity) =>
        new(StringComparer.Ordinal) { [FrontMatterCodes.DuplicateKey.Id] = severity };

    [Fact]
    public void A_rule_raises_a_finding() =>
        Assert.Equal(Severity.Error, Assert.Single(SeverityRules.Apply([At(1)], Rule(Severity.Error))).Severity);

    [Fact]
    public void Off_removes_a_finding() => Assert.Empty(SeverityRules.Apply([At(1)], Rule(Severity.Off)));

    [Fact]
    public void Findings_come_in_printing_order() =>
        Assert.Equal(
            [1, 2, 3],
            SeverityRules.Apply([At(3), At(1), At(2)], Rule(Severity.Info)).Select(one => one.Position.Line)
        );

    [Fact]
    public void Every_code_has_one_name_and_the_same_arguments_in_both_languages()
    {
        foreach (var code in DiagnosticCodes.All.Values)
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", code.Id);
            for (var i = 0; i < 4; i++)
            {
                var mark = "{" + i.ToString(CultureInfo.InvariantCulture) + "}";
                Assert.Equal(
                    code.English.Contains(mark, StringComparison.Ordinal),
                    code.Japanese.Contains(mark, StringComparison.Ordinal)
                );
            }
        }
    }
}
