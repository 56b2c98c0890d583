namespace AiNewsSite.Relations.Terms;

/// <summary>Takes the terms of a text one by one.</summary>
public interface ITermSink
{
    /// <param name="term">A hash of the folded term.</param>
    /// <param name="written">The term as it stands in the text.</param>
    void Add(uint term, scoped ReadOnlySpan<char> written);
}

/// <summary>Terms of a text for relating: part 5 of the token rule.</summary>
public static class TermScanner
{
    public static void Scan<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : ITermSink
    {
        text = Letters.Settle(text);
        for (var at = 0; at < text.Length; )
        {
            at = KindAt(text, at) switch
            {
                LetterKind.Han => Han(text, at, ref sink),
                LetterKind.Katakana => Katakana(text, at, ref sink),
                LetterKind.Latin => Latin(text, at, ref sink),
                _ => at + 1,
            };
        }
    }

    /// <summary>The hash of a term that is no word of the text, such as a tag.</summary>
    public static uint Hash(ReadOnlySpan<char> name)
    {
        var hash = TermHash.Start;
        foreach (var c in name)
        {
            hash = TermHash.Add(hash, c);
        }

        return TermHash.Finish(hash);
    }

    private static int Han<TSink>(ReadOnlySpan<char> text, int at, ref TSink sink)
        where TSink : ITermSink
    {
        var previous = Letters.Fold(text[at]);
        for (at++; at < text.Length; at++)
        {
            var c = Letters.Fold(text[at]);
            if (Letters.KindOf(c) != LetterKind.Han)
            {
                break;
            }

            var hash = TermHash.Add(TermHash.Add(TermHash.Start, previous), c);
            sink.Add(TermHash.Finish(hash), text.Slice(at - 1, 2));
            previous = c;
        }

        return at;
    }

    private static int Katakana<TSink>(ReadOnlySpan<char> text, int at, ref TSink sink)
        where TSink : ITermSink
    {
        var (end, units, hash) = KatakanaRun(text, at, TermHash.Start);
        if (units >= 2)
        {
            sink.Add(TermHash.Finish(hash), text[at..end]);
        }

        return end;
    }

    private static (int End, int Units, uint Hash) KatakanaRun(ReadOnlySpan<char> text, int at, uint hash)
    {
        var units = 0;
        for (; at < text.Length; at++)
        {
            var c = Letters.Fold(text[at]);
            var kind = Letters.KindOf(c);
            if (kind == LetterKind.Katakana)
            {
                hash = TermHash.Add(hash, c);
                units++;
            }
            else if (kind != LetterKind.LongVowel)
            {
                break;
            }
        }

        return (at, units, hash);
    }

    private static int Latin<TSink>(ReadOnlySpan<char> text, int at, ref TSink sink)
        where TSink : ITermSink
    {
        var word = LatinWord.Read(text, at);
        if (word.Letters == 0)
        {
            NumberWithUnit(text, word, ref sink);
        }
        else if (word.Units >= 2)
        {
            sink.Add(TermHash.Finish(word.Hash), text[at..word.End]);
            if (word.HeadLetters >= 2 && at + word.HeadLetters < word.End)
            {
                sink.Add(TermHash.Finish(word.HeadHash), text.Slice(at, word.HeadLetters));
            }
        }

        return word.End;
    }

    private static void NumberWithUnit<TSink>(ReadOnlySpan<char> text, in LatinWord number, ref TSink sink)
        where TSink : ITermSink
    {
        if (number.End == text.Length)
        {
            return;
        }

        var unit = Letters.Fold(text[number.End]);
        var kind = Letters.KindOf(unit);
        if (unit == '%' || kind == LetterKind.Han)
        {
            var hash = TermHash.Add(number.Hash, unit);
            sink.Add(TermHash.Finish(hash), text[number.Start..(number.End + 1)]);
        }
        else if (kind == LetterKind.Katakana)
        {
            var (end, units, hash) = KatakanaRun(text, number.End, number.Hash);
            if (units is >= 2 and <= 4)
            {
                sink.Add(TermHash.Finish(hash), text[number.Start..end]);
            }
        }
    }

    private static LetterKind KindAt(ReadOnlySpan<char> text, int at) => Letters.KindOf(Letters.Fold(text[at]));
}

/// <summary>One Latin word or number of a text: runs and what joins them.</summary>
internal readonly ref struct LatinWord
{
    public int Start { get; private init; }

    public int End { get; private init; }

    /// <summary>Latin units, joiners not counted.</summary>
    public int Units { get; private init; }

    /// <summary>Latin units that are no digits.</summary>
    public int Letters { get; private init; }

    /// <summary>Letters before the first digit or joiner.</summary>
    public int HeadLetters { get; private init; }

    public uint Hash { get; private init; }

    public uint HeadHash { get; private init; }

    public static LatinWord Read(ReadOnlySpan<char> text, int start)
    {
        var (units, letters, head) = (0, 0, 0);
        var (hash, headHash) = (TermHash.Start, TermHash.Start);
        var inHead = true;
        var at = start;
        for (; at < text.Length; at++)
        {
            var c = Terms.Letters.Fold(text[at]);
            var latin = Terms.Letters.KindOf(c) == LetterKind.Latin;
            if (!latin && !Joins(text, at, c))
            {
                break;
            }

            // The comma of 1,000 is no part of the number.
            hash = c == ',' ? hash : TermHash.Add(hash, c == '\u2010' ? '-' : c);
            var letter = latin && !char.IsAsciiDigit(c);
            (units, letters) = (units + (latin ? 1 : 0), letters + (letter ? 1 : 0));
            inHead &= letter;
            if (inHead)
            {
                (head, headHash) = (head + 1, hash);
            }
        }

        return new LatinWord
        {
            Start = start,
            End = at,
            Units = units,
            Letters = letters,
            HeadLetters = head,
            Hash = hash,
            HeadHash = headHash,
        };
    }

    private static bool Joins(ReadOnlySpan<char> text, int at, char c)
    {
        if (at + 1 >= text.Length)
        {
            return false;
        }

        var next = Terms.Letters.Fold(text[at + 1]);
        return c switch
        {
            '-' or '.' or '_' or '\'' or '+' or '&' or '\u2010' => Terms.Letters.KindOf(next) == LetterKind.Latin,
            ',' => char.IsAsciiDigit(next) && char.IsAsciiDigit(Terms.Letters.Fold(text[at - 1])),
            _ => false,
        };
    }
}

/// <summary>A 32-bit hash built a character at a time; the same on every machine (FNV-1a, its last bits mixed).</summary>
internal static class TermHash
{
    public const uint Start = 2166136261;

    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    public static uint Finish(uint hash)
    {
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6D;
        return hash ^ (hash >> 13);
    }
}
