namespace AiNewsSite.Parsing.Markdown.Reading;

/// <summary>Counts what a reader reads, as text is written.</summary>
internal sealed class ReadingCounter
{
    private int _cjk;
    private int _words;
    private int _silent;
    private bool _inWord;

    public ReadingCounts Counts => new(_cjk, _words);

    /// <summary>Text between Enter and Leave (ruby readings, code, scripts) is not counted.</summary>
    public void Enter() => _silent++;

    public void Leave() => _silent = Math.Max(0, _silent - 1);

    /// <summary>The end of a block or a line: a word ends here.</summary>
    public void Break() => _inWord = false;

    public void Add(ReadOnlySpan<char> text)
    {
        if (_silent > 0)
        {
            return;
        }

        var inWord = _inWord;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                var isWord = char.IsAsciiLetterOrDigit(c) || (inWord && c is '\'' or '-' or '_' or '.' or ',');
                _words += isWord && !inWord ? 1 : 0;
                inWord = isWord;
            }
            else if (CjkText.IsLetter(c))
            {
                _cjk++;
                inWord = false;
            }
            else if (!char.IsSurrogate(c))
            {
                var isWord = char.IsLetterOrDigit(c) || (inWord && c == '\u2019');
                _words += isWord && !inWord ? 1 : 0;
                inWord = isWord;
            }
        }

        _inWord = inWord;
    }

    /// <summary>Enters or leaves an element whose text is not counted; other elements change nothing.</summary>
    public void Element(ReadOnlySpan<char> name, bool isEnd)
    {
        if (!IsSilent(name))
        {
            return;
        }

        if (isEnd)
        {
            Leave();
        }
        else
        {
            Enter();
        }
    }

    private static bool IsSilent(ReadOnlySpan<char> name) =>
        name.Length is >= 2 and <= 8
        && (
            name.Equals("rt", StringComparison.OrdinalIgnoreCase)
            || name.Equals("rp", StringComparison.OrdinalIgnoreCase)
            || name.Equals("code", StringComparison.OrdinalIgnoreCase)
            || name.Equals("pre", StringComparison.OrdinalIgnoreCase)
            || name.Equals("script", StringComparison.OrdinalIgnoreCase)
            || name.Equals("style", StringComparison.OrdinalIgnoreCase)
            || name.Equals("template", StringComparison.OrdinalIgnoreCase)
        );
}
