namespace AiNewsSite.Parsing.Highlighting.Scanning;

/// <summary>The words a language gives a meaning to.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, TokenKind>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <param name="comparer">Ordinal, with or without case.</param>
    /// <param name="lists">Words separated by white space, for each kind they are shown as.</param>
    public WordTable(StringComparer comparer, params ReadOnlySpan<(TokenKind Kind, string Words)> lists)
    {
        var words = new Dictionary<string, TokenKind>(comparer);
        foreach (var (kind, list) in lists)
        {
            foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = kind;
            }
        }

        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static WordTable None { get; } = new(StringComparer.Ordinal);

    public static WordTable Keywords(string words) => new(StringComparer.Ordinal, (TokenKind.Keyword, words));

    /// <summary>Plain for a word without a meaning of its own.</summary>
    public TokenKind KindOf(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var kind) ? kind : TokenKind.Plain;

    public bool Has(ReadOnlySpan<char> word) => lookup.ContainsKey(word);
}
