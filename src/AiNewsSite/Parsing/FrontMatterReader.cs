using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Input;
using AiNewsSite.Parsing.Data;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>A file's front matter as written, everything optional, and where its body starts.</summary>
/// <param name="Values">Empty where the file has no front matter.</param>
/// <param name="BodyStart">UTF-16 offset of the body's first character.</param>
/// <param name="BodyLine">The 1-based line of <paramref name="BodyStart"/>.</param>
internal sealed record RawFrontMatter(DataMap Values, int BodyStart, int BodyLine);

/// <summary>Splits a file as Jekyll does (lib/jekyll/document.rb, YAML_FRONT_MATTER_REGEXP) and reads the YAML in front.</summary>
internal static class FrontMatterReader
{
    public static Parsed<RawFrontMatter> Read(SourceText source)
    {
        var text = source.Text;
        var yamlStart = AfterOpening(text);
        if (yamlStart < 0)
        {
            return new(new RawFrontMatter(DataMap.Empty, 0, 1), []);
        }

        var close = Closing(text, yamlStart);
        if (close < 0)
        {
            return new(null, [Diagnostic.Create(FrontMatterCodes.NotClosed, source.Path, new TextPosition(1, 1))]);
        }

        var bodyStart = AfterBlankLines(text, close);
        var (map, findings) = YamlReader.ParseMap(source.Path, text[yamlStart..close], firstLine: 2);
        var bodyLine = 1 + text.AsSpan(0, bodyStart).Count('\n');
        return new(map is null ? null : new RawFrontMatter(map, bodyStart, bodyLine), findings);
    }

    // A first line of three hyphens and nothing else but blanks: the offset of the second line, or -1.
    private static int AfterOpening(string text) =>
        text.StartsWith("---", StringComparison.Ordinal)
        && EndOfMarker(text, 0) is var end and >= 0
        && end < text.Length
            ? end + 1
            : -1;

    // The offset of the line `---` or `...` that ends the front matter, or -1.
    private static int Closing(string text, int from)
    {
        for (var line = from; line < text.Length; )
        {
            var rest = text.AsSpan(line);
            if ((rest.StartsWith("---") || rest.StartsWith("...")) && EndOfMarker(text, line) >= 0)
            {
                return line;
            }

            var end = rest.IndexOf('\n');
            line = end < 0 ? text.Length : line + end + 1;
        }

        return -1;
    }

    // The regular expression's `\s*$\n?` eats the marker's line and all blank lines after it.
    private static int AfterBlankLines(string text, int close)
    {
        var at = close + 3;
        var lineStart = at;
        while (at < text.Length && IsSpace(text[at]))
        {
            lineStart = text[at] == '\n' ? at + 1 : lineStart;
            at++;
        }

        return at == text.Length ? text.Length : lineStart;
    }

    // The offset of the '\n' (or the text's end) after a marker that stands alone on its line, or -1.
    private static int EndOfMarker(string text, int marker)
    {
        var at = marker + 3;
        while (at < text.Length && text[at] != '\n' && IsSpace(text[at]))
        {
            at++;
        }

        return at == text.Length || text[at] == '\n' ? at : -1;
    }

    private static bool IsSpace(char one) => one is ' ' or (>= '\t' and <= '\r');
}
