using System.Globalization;
using System.Text;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Text as it is written between the quotes of a string literal.</summary>
internal static class StringEscapes
{
    public static string? Escape(string? text)
    {
        if (text is null)
        {
            return null;
        }
        StringBuilder escaped = new(text.Length + 8);
        Append(escaped, text);
        return escaped.ToString();
    }

    /// <summary>Escaped and in double quotes.</summary>
    public static string? Literal(string? text) => text is null ? null : $"\"{Escape(text)}\"";

    public static void Append(StringBuilder target, string text)
    {
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => target.Append("\\\""),
                '\\' => target.Append("\\\\"),
                '\n' => target.Append("\\n"),
                '\r' => target.Append("\\r"),
                '\t' => target.Append("\\t"),
                '\b' => target.Append("\\b"),
                '\f' => target.Append("\\f"),
                '\v' => target.Append("\\v"),
                '\0' => target.Append("\\0"),
                < ' ' or '\x7f' => target.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => target.Append(c),
            };
        }
    }
}
