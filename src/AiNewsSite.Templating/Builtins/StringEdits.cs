using System.Text;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Text to changed text.</summary>
internal static class StringEdits
{
    /// <summary>The widest text that padding makes, so that a mistyped width cannot take all memory.</summary>
    private const int MaxWidth = 1 << 20;

    public static string Capitalize(string? text) =>
        string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    public static string CapitalizeWords(string? text) =>
        string.IsNullOrEmpty(text)
            ? ""
            : string.Create(
                text.Length,
                text,
                static (span, source) =>
                {
                    bool starts = true;
                    for (int i = 0; i < source.Length; i++)
                    {
                        span[i] = starts ? char.ToUpperInvariant(source[i]) : source[i];
                        starts = char.IsWhiteSpace(source[i]);
                    }
                }
            );

    public static string? StripNewlines(string? text) =>
        text is null || text.AsSpan().IndexOfAny('\r', '\n') < 0
            ? text
            : text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

    public static string PadLeft(in ScriptValue text, int width) => (text.AsText() ?? "").PadLeft(Width(width));

    public static string PadRight(in ScriptValue text, int width) => (text.AsText() ?? "").PadRight(Width(width));

    /// <summary>Letters and digits in lower case, each run of other signs one hyphen, none at the end.</summary>
    public static string Handle(string? text)
    {
        if (text is null)
        {
            throw new BadArgumentException(0, "The text to make a handle of must not be null");
        }
        StringBuilder handle = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                handle.Append(char.ToLowerInvariant(c));
            }
            else if (handle.Length == 0 || handle[^1] != '-')
            {
                handle.Append('-');
            }
        }
        if (handle.Length > 0 && handle[^1] == '-')
        {
            handle.Length--;
        }
        return handle.ToString();
    }

    public static string? Replace(in ScriptValue text, in ScriptValue match, string? with)
    {
        string? whole = text.AsText();
        if (string.IsNullOrEmpty(whole))
        {
            return whole;
        }
        return match.AsText() is { Length: > 0 } part
            ? whole.Replace(part, with, StringComparison.Ordinal)
            : throw new BadArgumentException(1, "The text to look for must not be empty");
    }

    /// <summary>One occurrence, ignoring case (which <see cref="Replace"/> does not).</summary>
    public static string? ReplaceOne(in ScriptValue text, in ScriptValue match, string? with, bool fromEnd)
    {
        string? whole = text.AsText();
        if (string.IsNullOrEmpty(whole) || match.AsText() is not { Length: > 0 } part)
        {
            return whole;
        }
        int at = fromEnd
            ? whole.LastIndexOf(part, StringComparison.OrdinalIgnoreCase)
            : whole.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? whole : string.Concat(whole.AsSpan(0, at), with, whole.AsSpan(at + part.Length));
    }

    private static int Width(int width) =>
        width switch
        {
            < 0 => 0,
            <= MaxWidth => width,
            _ => throw new BadArgumentException(1, $"The width `{width}` is larger than {MaxWidth}"),
        };
}
