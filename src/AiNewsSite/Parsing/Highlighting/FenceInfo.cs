using System.Collections.Immutable;

namespace AiNewsSite.Parsing.Highlighting;

/// <summary>Lines of a code block, counted from 1, both ends included.</summary>
public readonly record struct LineRange(int First, int Last)
{
    public bool Contains(int line) => line >= First && line <= Last;
}

/// <summary>What stands after the marks that open a fenced code block: <c>python title="app.py" {1,3-4}</c>.</summary>
/// <param name="Language">As written; empty where none is.</param>
/// <param name="HighlightedLines">In the order written.</param>
public sealed record FenceInfo(string Language, string? Title, ImmutableArray<LineRange> HighlightedLines)
{
    /// <summary>Far beyond any block, and safe to add to.</summary>
    private const int LastLine = 999_999;

    /// <summary>Reads the parts it knows in any order after the language and passes over others; never fails.</summary>
    public static FenceInfo Parse(string info)
    {
        var rest = info.AsSpan().Trim();
        var first = rest[..LanguageLength(rest)];
        rest = rest[first.Length..];

        // Options that go with the language (ruby?start=1) are not ours.
        var options = first.IndexOfAny("?,");
        first = options < 0 ? first : first[..options];

        // Qiita's and Zenn's way to name the file: python:app.py.
        var colon = first.IndexOf(':');
        var title = colon >= 0 && colon + 1 < first.Length ? first[(colon + 1)..].ToString() : null;
        var language = (colon < 0 ? first : first[..colon]).ToString();
        ImmutableArray<LineRange> lines = [];
        while (!(rest = rest.TrimStart()).IsEmpty)
        {
            var (name, value, length) = NextPart(rest);
            rest = rest[length..];
            switch (name)
            {
                case "title" or "filename" or "file" when value.Length > 0:
                    title ??= value;
                    break;
                case "lines" or "hl_lines" when lines.IsEmpty:
                    lines = ParseLines(value);
                    break;
                default:
                    break;
            }
        }

        return new FenceInfo(language, title, lines);
    }

    public bool IsHighlighted(int line)
    {
        foreach (var range in HighlightedLines)
        {
            if (range.Contains(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Up to a blank or an opening brace; nothing where the first part is not a language.</summary>
    private static int LanguageLength(ReadOnlySpan<char> info)
    {
        var end = info.IndexOfAny(" \t{");
        var length = end < 0 ? info.Length : end;
        var mark = info[..length].IndexOfAny('=', '?');
        return mark >= 0 && info[mark] == '=' ? 0 : length;
    }

    private static (string Name, string Value, int Length) NextPart(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '{')
        {
            var close = rest.IndexOf('}');
            return close < 0 ? ("", "", rest.Length) : ("lines", rest[1..close].ToString(), close + 1);
        }

        var end = rest.IndexOfAny(" \t{=");
        if (end < 0 || rest[end] != '=')
        {
            return ("", "", end < 0 ? rest.Length : Math.Max(1, end));
        }

        var name = rest[..end].ToString();
        var value = rest[(end + 1)..];
        if (value.Length > 0 && value[0] is '"' or '\'')
        {
            var close = value[1..].IndexOf(value[0]);
            return close < 0
                ? (name, value[1..].ToString(), rest.Length)
                : (name, value.Slice(1, close).ToString(), end + close + 3);
        }

        var stop = value.IndexOfAny(" \t");
        stop = stop < 0 ? value.Length : stop;
        return (name, value[..stop].ToString(), end + 1 + stop);
    }

    private static ImmutableArray<LineRange> ParseLines(string text)
    {
        var ranges = ImmutableArray.CreateBuilder<LineRange>();
        var span = text.AsSpan();
        foreach (var part in span.SplitAny(" ,"))
        {
            var range = span[part].Trim();
            var dash = range.IndexOf('-');
            var first = Number(dash < 0 ? range : range[..dash]);
            var last = dash < 0 ? first : Number(range[(dash + 1)..]);
            if (first > 0 && last >= first)
            {
                ranges.Add(new LineRange(first, last));
            }
        }

        return ranges.ToImmutable();
    }

    /// <summary>0 where the text is not a number.</summary>
    private static int Number(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return 0;
            }

            number = Math.Min(LastLine, (number * 10) + (c - '0'));
        }

        return number;
    }
}
