namespace AiNewsSite.Relations.Terms;

/// <summary>Takes the search tokens of a text one by one.</summary>
public interface ISearchTokenSink
{
    /// <summary>A Latin word, or several that are joined, written together.</summary>
    void Word(scoped ReadOnlySpan<char> word);

    /// <summary>One Japanese unit.</summary>
    void Unit(char unit);

    void Pair(char first, char second);

    void Triple(char first, char second, char third);
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
        // The two units before this one in the same word; a blank where there is none.
        var (second, first) = (' ', ' ');
        for (var at = 0; at < key.Length; )
        {
            var unit = key[at];
            if (unit is ' ' or '-')
            {
                (second, first) = (' ', ' ');
                at++;
                continue;
            }

            var japanese = SearchKey.IsJapanese(unit);
            if (first != ' ' && (japanese || SearchKey.IsJapanese(first)))
            {
                sink.Pair(first, unit);
            }

            if (japanese)
            {
                Japanese((second, first, unit), ref sink);
                (second, first) = (first, unit);
                at++;
                continue;
            }

            if (at == 0 || key[at - 1] != '-')
            {
                Compound(key[at..], ref sink);
            }

            var end = RunEnd(key, at);
            sink.Word(key[at..Math.Min(end, at + LongestWord)]);
            // A triple has no Latin unit in it, so one unit back is all that is needed.
            (second, first) = (' ', key[end - 1]);
            at = end;
        }
    }

    /// <summary>The end of the Latin run that starts here.</summary>
    private static int RunEnd(ReadOnlySpan<char> key, int at)
    {
        while (at < key.Length && key[at] is not (' ' or '-') && !SearchKey.IsJapanese(key[at]))
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

    private static void Japanese<TSink>((char Second, char First, char Unit) units, ref TSink sink)
        where TSink : ISearchTokenSink
    {
        sink.Unit(units.Unit);
        if (units.Second == ' ' || !SearchKey.IsJapanese(units.Second) || !SearchKey.IsJapanese(units.First))
        {
            return;
        }

        if (SearchKey.IsHiragana(units.Unit) || SearchKey.IsHiragana(units.First) || SearchKey.IsHiragana(units.Second))
        {
            sink.Triple(units.Second, units.First, units.Unit);
        }
    }
}
