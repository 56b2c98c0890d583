using System.Buffers;

namespace AiNewsSite.Parsing.Markdown.Html;

/// <summary>Reads tags in raw HTML.</summary>
internal static class HtmlTag
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\r=>");

    /// <summary>The name that a text starts with, right after "&lt;" or "&lt;/"; "" for none.</summary>
    public static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (
            length < text.Length
            && (char.IsAsciiLetterOrDigit(text[length]) || (length > 0 && text[length] is '-' or ':'))
        )
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(text[0]) ? text[..length] : default;
    }

    /// <summary>The length of the tag that a text starts with, its "&gt;" included; -1 where it does not end. Quoted values may hold "&gt;".</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny('>', '"', '\'');
            if (found < 0)
            {
                return -1;
            }

            at += found;
            if (text[at] == '>')
            {
                return at + 1;
            }

            var close = text[(at + 1)..].IndexOf(text[at]);
            if (close < 0)
            {
                return -1;
            }

            at += close + 1;
        }

        return -1;
    }

    /// <summary>Takes the next attribute off the inside of a tag.</summary>
    /// <param name="rest">What follows; starts after the tag's name at first.</param>
    public static bool TryTakeAttribute(ref ReadOnlySpan<char> rest, out HtmlAttribute attribute)
    {
        attribute = default;
        rest = rest.TrimStart(" \t\n\r/");
        if (rest.IsEmpty || rest[0] == '>')
        {
            return false;
        }

        // A stray sign of equality is a name of its own, so that every turn takes something.
        var stop = rest[1..].IndexOfAny(NameEnds);
        var end = stop < 0 ? rest.Length : stop + 1;
        var name = rest[..end];
        rest = rest[end..];
        var value = rest.TrimStart();
        if (value.IsEmpty || value[0] != '=')
        {
            attribute = new(name, default, false);
            return true;
        }

        value = value[1..].TrimStart();
        if (!value.IsEmpty && value[0] is '"' or '\'' && value[1..].IndexOf(value[0]) is var close and >= 0)
        {
            attribute = new(name, value.Slice(1, close), true);
            rest = value[(close + 2)..];
            return true;
        }

        var length = value.IndexOfAny(" \t\n\r>") is var blank and >= 0 ? blank : value.Length;
        attribute = new(name, value[..length], true);
        rest = value[length..];
        return true;
    }
}

/// <param name="name">As written.</param>
/// <param name="value">Without its quotes, references not decoded.</param>
/// <param name="hasValue">False for a name alone.</param>
internal readonly ref struct HtmlAttribute(ReadOnlySpan<char> name, ReadOnlySpan<char> value, bool hasValue)
{
    public ReadOnlySpan<char> Name { get; } = name;

    public ReadOnlySpan<char> Value { get; } = value;

    public bool HasValue { get; } = hasValue;

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
