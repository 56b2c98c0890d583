using System.Buffers;

namespace AiNewsSite.Parsing.Markdown.Abbreviations;

/// <summary>Finds a body's abbreviations in its text; the longest wins where several begin at one place.</summary>
internal sealed class AbbreviationFinder
{
    private readonly Dictionary<char, KeyValuePair<string, string>[]> _byFirst;
    private readonly SearchValues<char> _first;

    public AbbreviationFinder(IReadOnlyDictionary<string, string> abbreviations)
    {
        _byFirst = abbreviations
            .GroupBy(pair => pair.Key[0])
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .OrderByDescending(pair => pair.Key.Length)
                        .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                        .ToArray()
            );
        _first = SearchValues.Create(_byFirst.Keys.Order().ToArray());
    }

    /// <summary>The first abbreviation at or after <paramref name="from"/>; as in kramdown, ASCII letters and digits beside it forbid it.</summary>
    public bool TryFind(ReadOnlySpan<char> text, int from, out int at, out KeyValuePair<string, string> found)
    {
        for (at = from; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(_first);
            if (next < 0)
            {
                break;
            }

            at += next;
            foreach (var pair in _byFirst[text[at]])
            {
                if (text[at..].StartsWith(pair.Key, StringComparison.Ordinal) && IsWhole(text, at, pair.Key))
                {
                    found = pair;
                    return true;
                }
            }
        }

        found = default;
        return false;
    }

    private static bool IsWhole(ReadOnlySpan<char> text, int at, string word)
    {
        var end = at + word.Length;
        return !(at > 0 && IsWord(text[at - 1]) && IsWord(word[0]))
            && !(end < text.Length && IsWord(text[end]) && IsWord(word[^1]));
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
