namespace AiNewsSite.Relations.Terms;

/// <summary>Takes the search tokens of a text one by one.</summary>
public interface ISearchTokenSink
{
    /// <summary>A Latin word, or several that are joined, written together.</summary>
    void Word(scoped ReadOnlySpan<char> word);

    /// <summary>One Japanese unit.</summary>
    void Unit(char unit);

    void Pair(char first, char second);
}

/// <summary>The tokens of a key: part 3 of the token rule.</summary>
public static class SearchTokens
{
    public const int LongestWord = 32;

    private const int MostJoined = 4;

    /// <param name="key">As <see cref="SearchKey"/> makes it.</param>
    public static void Read<TSink>(ReadOnlySpan<char> key, ref TSink sink)
        where TSink : ISearchTokenSink
    {
        // The unit before this one in the same word, and what it is; None where there is none.
        var (before, beforeKind) = (' ', LetterKind.None);
        for (var at = 0; at < key.Length; )
        {
            var unit = key[at];
            var kind = Letters.KindOf(unit);
            if (beforeKind != LetterKind.None && kind != LetterKind.None)
            {
                sink.Pair(before, unit);
            }

            if (kind == LetterKind.Latin)
            {
                at = Latin(key, at, ref sink);
                before = key[at - 1];
            }
            else
            {
                if (kind != LetterKind.None)
                {
                    sink.Unit(unit);
                }

                before = unit;
                at++;
            }

            beforeKind = kind;
        }
    }

    /// <returns>The end of the Latin run that starts here.</returns>
    private static int Latin<TSink>(ReadOnlySpan<char> key, int at, ref TSink sink)
        where TSink : ISearchTokenSink
    {
        if (at == 0 || key[at - 1] != '-')
        {
            Compound(key[at..], ref sink);
        }

        var end = RunEnd(key, at);
        sink.Word(key[at..Math.Min(end, at + LongestWord)]);
        return end;
    }

    /// <summary>The end of the Latin run that starts here.</summary>
    private static int RunEnd(ReadOnlySpan<char> key, int at)
    {
        while (at < key.Length && Letters.KindOf(key[at]) == LetterKind.Latin)
        {
            at++;
        }

        return at;
    }

    /// <summary>Latin runs joined by '-', written together.</summary>
    private static void Compound<TSink>(ReadOnlySpan<char> key, ref TSink sink)
        where TSink : ISearchTokenSink
    {
        Span<char> joined = stackalloc char[LongestWord];
        var length = 0;
        for (var (at, runs) = (0, 1); ; runs++)
        {
            var end = RunEnd(key, at);
            if (runs > MostJoined || length + end - at > LongestWord)
            {
                return;
            }

            key[at..end].CopyTo(joined[length..]);
            length += end - at;
            if (end == key.Length || key[end] != '-')
            {
                if (runs > 1)
                {
                    sink.Word(joined[..length]);
                }

                return;
            }

            at = end + 1;
        }
    }
}
