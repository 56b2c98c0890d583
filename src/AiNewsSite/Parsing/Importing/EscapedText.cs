using System.Text;

namespace AiNewsSite.Parsing.Importing;

/// <summary>Text of an article, written so that Markdown and Liquid show it and read no marks in it.</summary>
internal static class EscapedText
{
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMark(text, i))
            {
                result.Append('\\');
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>The same for what is a mark only where a line or a list item begins.</summary>
    /// <param name="escaped">As <see cref="Of"/> gives it.</param>
    public static string LineStart(string escaped)
    {
        if (escaped is ['#' or '>' or '+' or ':' or '=', ..] or ['-'] or ['-', ' ' or '-', ..])
        {
            return '\\' + escaped;
        }

        // "1." and "1)" would begin a list and lose the author's own number.
        var digits = escaped.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && escaped[digits] is '.' or ')' ? escaped.Insert(digits, "\\") : escaped;
    }

    private static bool IsMark(string text, int at) =>
        text[at] switch
        {
            '*' or '_' or '`' or '<' or '[' or ']' or '\\' or '{' or '|' or '~' => true,
            // A backslash before the brace alone would leave Liquid its tag.
            '%' => at > 0 && text[at - 1] == '{',
            '&' => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '#'),
            _ => false,
        };
}
