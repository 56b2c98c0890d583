namespace AiNewsSite.Values;

/// <summary>The text that search results and lists show of a page.</summary>
public static class Description
{
    /// <summary>UTF-16 units; about what a search result shows of Japanese.</summary>
    private const int Most = 120;

    /// <summary>At most 120 units: cut after a sentence in the second half, else with an ellipsis; never inside a surrogate pair.</summary>
    public static string Shorten(string text)
    {
        if (text.Length <= Most)
        {
            return text;
        }

        for (var end = Most - 1; end >= Most / 2; end--)
        {
            if (EndsSentence(text, end))
            {
                return text[..(end + 1)];
            }
        }

        var cut = char.IsHighSurrogate(text[Most - 2]) ? Most - 2 : Most - 1;
        return text[..cut] + "…";
    }

    // A full stop inside "3.5" or "example.com" ends nothing.
    private static bool EndsSentence(string text, int at) =>
        text[at] is '。' or '！' or '？' || (text[at] == '.' && text[at + 1] is ' ' or '\n');
}
