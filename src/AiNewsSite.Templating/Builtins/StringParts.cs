using System.Text;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Text to parts of it.</summary>
internal static class StringParts
{
    private const string Ellipsis = "...";

    /// <summary>From a start (negative: from the end), as many units as there are up to <paramref name="length"/>; null is all.</summary>
    public static string Slice(string? text, int start, in ScriptValue length)
    {
        if (string.IsNullOrEmpty(text) || start >= text.Length)
        {
            return "";
        }
        long first = start < 0 ? (long)start + text.Length : start;
        long end = length.IsNull ? text.Length : Math.Min(first + length.AsInt, text.Length);
        first = Math.Max(first, 0);
        return end <= first ? "" : text[(int)first..(int)end];
    }

    /// <summary>The parts that are not empty; an empty separator gives the text whole.</summary>
    public static ScriptValue Split(string? text, string? separator)
    {
        if (string.IsNullOrEmpty(text))
        {
            return ScriptValue.FromIterator([]);
        }
        string[] parts = text.Split(separator, StringSplitOptions.RemoveEmptyEntries);
        ScriptValue[] values = new ScriptValue[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            values[i] = parts[i];
        }
        return ScriptValue.FromIterator(values);
    }

    /// <summary>At most <paramref name="length"/> units, the ellipsis among them (unless it alone is longer).</summary>
    public static string Truncate(string? text, int length, string? ellipsis)
    {
        ellipsis ??= Ellipsis;
        if (string.IsNullOrEmpty(text) || text.Length <= length)
        {
            return text ?? "";
        }
        int keep = Math.Clamp(length - ellipsis.Length, 0, text.Length);
        if (keep > 0 && char.IsHighSurrogate(text[keep - 1]))
        {
            // Half of a pair would print as a replacement sign.
            keep--;
        }
        return string.Concat(text.AsSpan(0, keep), ellipsis);
    }

    /// <summary>The first words, one blank between them, and always <c>...</c>, even when nothing was cut, as the language has it.</summary>
    public static string TruncateWords(string? text, int count)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }
        StringBuilder result = new();
        ReadOnlySpan<char> rest = text;
        for (int words = 0; words < count; words++)
        {
            int end = EndOfWord(rest);
            result.Append(words == 0 ? "" : " ").Append(rest[..end]);
            if (end == rest.Length)
            {
                break;
            }
            rest = rest[end..].TrimStart();
        }
        return result.Append(Ellipsis).ToString();
    }

    private static int EndOfWord(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }
        return end;
    }
}
