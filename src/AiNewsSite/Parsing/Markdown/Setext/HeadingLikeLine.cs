namespace AiNewsSite.Parsing.Markdown.Setext;

/// <summary>Tells a heading from running text, for a line with `---` or `===` under it.</summary>
internal static class HeadingLikeLine
{
    /// <summary>A question or exclamation as long as this still makes a heading.</summary>
    private const int LongestQuestion = 40;

    /// <summary>In characters, a full-width one counting two: more than a headline holds.</summary>
    private const int WidestHeading = 120;

    private const int LongestLabel = 40;

    /// <summary>True for one short line that is not a sentence, several sentences or a list's introduction.</summary>
    public static bool Test(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty || Width(line) > WidestHeading)
        {
            return false;
        }

        // Marks and closing brackets hide the sentence's end: `**…です。**`, 「…です。」
        var bare = line.TrimEnd("*_~`)]）」』】〉》\"'”’ ");
        if (bare.IsEmpty)
        {
            return false;
        }

        var inner = bare[..^1];
        if (inner.IndexOfAny('。', '．') >= 0 || HasSentenceInside(inner))
        {
            return false;
        }

        return bare[^1] switch
        {
            '。' or '．' or '、' or '，' or ',' or ';' => false,
            '.' => !inner.Contains(' ') || IsAbbreviation(bare),
            '？' or '！' or '?' or '!' => line.Length <= LongestQuestion,
            ':' or '：' => line.Length <= LongestLabel,
            _ => true,
        };
    }

    /// <summary>A question mark or full stop with more words after it.</summary>
    private static bool HasSentenceInside(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny("？！?!.");
            if (found < 0)
            {
                return false;
            }

            at += found;
            var isWide = text[at] is '？' or '！';
            var rest = text[(at + 1)..];
            var ends = isWide
                ? rest.TrimStart("？！").Length > LongestQuestion / 2
                : rest.Length > 1 && rest[0] == ' ' && text[at] != '.' || IsNewSentence(text, at);
            if (ends)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"word. Next": a full stop after a word of three letters or more, then a capital.</summary>
    private static bool IsNewSentence(ReadOnlySpan<char> text, int at) =>
        at >= 3
        && at + 2 < text.Length
        && text[at + 1] == ' '
        && char.IsAsciiLetterUpper(text[at + 2])
        && char.IsAsciiLetterLower(text[at - 1])
        && char.IsAsciiLetter(text[at - 2])
        && char.IsAsciiLetter(text[at - 3]);

    private static bool IsAbbreviation(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[^3] is '.' or ' '
        || text.EndsWith("etc.", StringComparison.Ordinal)
        || text.EndsWith("Inc.", StringComparison.Ordinal);

    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width +=
                c < '\u1100' ? 1
                : char.IsLowSurrogate(c) ? 0
                : 2;
        }

        return width;
    }
}
