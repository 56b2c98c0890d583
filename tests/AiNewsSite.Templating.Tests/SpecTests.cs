using System.Text;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Tests;

/// <summary>Runs every example of the chapters in Specs.</summary>
public sealed class SpecTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    private static readonly Lazy<Dictionary<string, SpecExample>> Examples = new(Load);

    public static TheoryData<string> Names => [.. Examples.Value.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Example_gives_what_the_chapter_says(string name)
    {
        SpecExample example = Examples.Value[name];
        string actual = Render(example, out bool failed);
        Assert.Equal(example.Expected, actual);
        Assert.Equal(example.IsError, failed);
    }

    /// <summary>The page, or the errors, one a line, without the line break at the end that a fence cannot show.</summary>
    private static string Render(SpecExample example, out bool failed)
    {
        Template template = Template.Parse(example.Template);
        failed = template.HasErrors;
        if (failed)
        {
            return string.Join('\n', template.Errors);
        }
        bool isSite = example.Switches.Contains("site", StringComparison.Ordinal);
        RenderOptions options = (isSite ? RenderOptions.Site : RenderOptions.Language) with
        {
            Now = Now,
            StrictVariables = example.Switches.Contains("strict", StringComparison.Ordinal),
        };
        ScriptValue model = example.Model is null
            ? ScriptValue.From(new ScriptObject())
            : JsonModel.Parse(Encoding.UTF8.GetBytes(example.Model));
        TemplateSet set = new(example.Includes.GetValueOrDefault);
        using Utf8Output output = new();
        TemplateError? error = template.Render(model.AsObject, output, options, set);
        failed = error is not null;
        return error?.ToString() ?? output.ToString();
    }

    private static Dictionary<string, SpecExample> Load()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Specs");
        return Directory
            .EnumerateFiles(folder, "*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => SpecReader.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
            .ToDictionary(example => example.ToString(), StringComparer.Ordinal);
    }
}
