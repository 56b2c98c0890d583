namespace AiNewsSite.Relations.Terms;

/// <summary>Text as search compares it: part 3 of the token rule. Words of neighbouring units; between two stands '-' where a joiner joins Latin, else a blank.</summary>
public sealed class SearchKey
{
    private char[] _chars = [];
    private int _length;

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Adds a text, apart from what is there already.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        text = Letters.Settle(text);
        if (_chars.Length < _length + text.Length + 1)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + text.Length + 1));
        }

        // In the loop both are local: the length is written once, and no store can change the array.
        var chars = _chars.AsSpan();
        var length = _length;
        length = Separate(chars, length, ' ');
        var kana = LetterKind.None;
        for (var at = 0; at < text.Length; at++)
        {
            var c = Letters.Fold(text[at]);
            var kind = Letters.KindOf(c);
            switch (kind)
            {
                case LetterKind.None:
                    length = Separate(chars, length, IsJoiner(c) && JoinsLatin(text, at) ? '-' : ' ');
                    kana = kind;
                    continue;
                case LetterKind.LongVowel:
                    if (kana == LetterKind.None || KanaAfter(text, at) != kana)
                    {
                        continue;
                    }

                    break;
                case LetterKind.Katakana:
                case LetterKind.Hiragana:
                    kana = kind;
                    break;
                default:
                    kana = LetterKind.None;
                    break;
            }

            chars[length++] = c;
        }

        _length = length;
    }

    /// <summary>The whole key of one text.</summary>
    public static string Of(string text)
    {
        var key = new SearchKey();
        key.Append(text);
        return key.Chars.TrimEnd(' ').ToString();
    }

    /// <returns>The length after it.</returns>
    private static int Separate(Span<char> chars, int length, char separator)
    {
        if (length > 0 && chars[length - 1] is (' ' or '-'))
        {
            chars[length - 1] = ' ';
        }
        else if (length > 0)
        {
            chars[length++] = separator;
        }

        return length;
    }

    private static bool IsJoiner(char c) => c is '-' or '.' or '_' or '\u2010';

    private static bool JoinsLatin(ReadOnlySpan<char> text, int at) =>
        at > 0
        && at + 1 < text.Length
        && Letters.KindOf(Letters.Fold(text[at - 1])) == LetterKind.Latin
        && Letters.KindOf(Letters.Fold(text[at + 1])) == LetterKind.Latin;

    private static LetterKind KanaAfter(ReadOnlySpan<char> text, int at)
    {
        while (++at < text.Length)
        {
            var kind = Letters.KindOf(Letters.Fold(text[at]));
            if (kind != LetterKind.LongVowel)
            {
                return kind is LetterKind.Hiragana or LetterKind.Katakana ? kind : LetterKind.None;
            }
        }

        return LetterKind.None;
    }
}
