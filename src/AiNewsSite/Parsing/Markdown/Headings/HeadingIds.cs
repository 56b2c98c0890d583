using System.Globalization;
using System.Text;

namespace AiNewsSite.Parsing.Markdown.Headings;

/// <summary>Ids as kramdown's GFM parser gives them: downcased, all but word characters, "-" and blanks dropped, blanks to "-", then "-1", "-2" for repeats.</summary>
internal sealed class HeadingIds
{
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <param name="text">The heading's text without its marks.</param>
    public string Next(string text)
    {
        var id = Slug(text);
        if (!_uses.TryGetValue(id, out var uses))
        {
            _uses[id] = 0;
            return id;
        }

        _uses[id] = ++uses;
        return string.Create(CultureInfo.InvariantCulture, $"{id}-{uses}");
    }

    private static string Slug(string text)
    {
        var id = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\t')
            {
                id.Append('-');
            }
            else if (c == '-')
            {
                // kramdown has turned "--" and "---" into dashes by then, and dashes are dropped.
                var run = RunLength(text, i);
                i += run - 1;
                id.Append('-', run % 3 == 1 ? 1 : 0);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                AppendPair(id, new Rune(c, text[++i]));
            }
            else if (IsWord(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
        }

        return id.ToString();
    }

    private static int RunLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '-')
        {
            end++;
        }

        return end - at;
    }

    private static void AppendPair(StringBuilder id, Rune rune)
    {
        if (
            Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.LetterNumber
        )
        {
            id.Append(Rune.ToLowerInvariant(rune).ToString());
        }
    }

    /// <summary>Onigmo's \p{Word}: Alphabetic, Mark, Decimal_Number, Connector_Punctuation.</summary>
    private static bool IsWord(char c) =>
        c < 0x80
            ? char.IsAsciiLetterOrDigit(c) || c == '_'
            : char.GetUnicodeCategory(c)
                is UnicodeCategory.UppercaseLetter
                    or UnicodeCategory.LowercaseLetter
                    or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.OtherLetter
                    or UnicodeCategory.LetterNumber
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.DecimalDigitNumber
                    or UnicodeCategory.ConnectorPunctuation
                || c is >= '\u24B6' and <= '\u24E9';
}
