namespace AiNewsSite.Relations.Search;

/// <summary>Where a token is looked for; templates/assets/search.js computes the same.</summary>
internal static class GramKeys
{
    public static uint Pair(char first, char second) => ((uint)first << 16) | second;

    public static int ShardOfPair(uint pair, int shards) => (int)(Mix(pair) % (uint)shards);

    /// <summary>Words that begin alike are in one shard: a reader who is typing needs them together.</summary>
    public static int ShardOfWord(ReadOnlySpan<char> word, int shards) =>
        ShardOfPair(Pair(word[0], word.Length > 1 ? word[1] : ' '), shards);

    public static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6D;
        hash = (hash ^ (hash >> 13)) * 0x297A2D39;
        return hash ^ (hash >> 16);
    }
}
