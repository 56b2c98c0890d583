namespace AiNewsSite.Parsing.Liquid;

/// <summary>One `{% … %}` or `{{ … }}` of a text.</summary>
/// <param name="Start">Offset of its first brace.</param>
/// <param name="End">Offset after its last brace.</param>
/// <param name="Name">A tag's name; "" for an output.</param>
/// <param name="Content">What stands after the name, trimmed.</param>
/// <param name="TrimBefore">`{%-`: white space before it goes.</param>
/// <param name="TrimAfter">`-%}`: white space after it goes.</param>
internal readonly record struct LiquidMarkup(
    int Start,
    int End,
    string Name,
    string Content,
    bool TrimBefore,
    bool TrimAfter
)
{
    public bool IsTag => Name.Length > 0;

    /// <summary>Reads the markup whose first brace is at <paramref name="start"/>; false where it is not closed.</summary>
    public static bool TryRead(string text, int start, out LiquidMarkup markup)
    {
        markup = default;
        var isTag = text[start + 1] == '%';
        var close = text.IndexOf(isTag ? "%}" : "}}", start + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            return false;
        }

        var inner = text.AsSpan(start + 2, close - start - 2);
        var before = inner.StartsWith('-');
        inner = before ? inner[1..] : inner;
        var after = inner.EndsWith('-');
        inner = (after ? inner[..^1] : inner).Trim();
        var name = isTag ? TagName(inner) : "";
        markup = new(
            start,
            close + 2,
            isTag && name.Length == 0 ? "#" : name,
            inner[name.Length..].Trim().ToString(),
            before,
            after
        );
        return true;
    }

    private static string TagName(ReadOnlySpan<char> inner)
    {
        var length = 0;
        while (length < inner.Length && (char.IsAsciiLetterOrDigit(inner[length]) || inner[length] == '_'))
        {
            length++;
        }

        return inner[..length].ToString();
    }
}
