using AiNewsSite.Model;
using AiNewsSite.Relations.Terms;

namespace AiNewsSite.Benchmarks.Relevance;

internal enum QueryKind
{
    TwoCharacters,
    Title,
    JapanesePhrase,
    HiraganaPhrase,
    LatinPhrase,
    MixedPhrase,
}

/// <param name="Posts">Indexes of the posts that hold the query word for word.</param>
internal sealed record Query(string Text, QueryKind Kind, int[] Posts);

/// <summary>Takes queries out of posts' titles and sentences; the same ones in every run.</summary>
internal sealed class SearchQueries
{
    private const int PerKind = 60;
    private const int FewPosts = 10;

    // Latin phrases are rare in Japanese text.
    private const int Tries = 60_000;

    private readonly Site _site;
    private readonly string[] _texts;
    private ulong _state = 20261121;

    public SearchQueries(Site site)
    {
        _site = site;
        _texts = [.. site.Posts.Select(TextOf)];
    }

    public List<Query> Take()
    {
        var queries = new List<Query>();
        foreach (var kind in Enum.GetValues<QueryKind>())
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var tries = 0; tries < Tries && seen.Count < PerKind; tries++)
            {
                if (Phrase(kind) is { } text && !seen.Contains(text) && Holders(text, kind) is { } posts)
                {
                    seen.Add(text);
                    queries.Add(new Query(text, kind, posts));
                }
            }
        }

        return queries;
    }

    /// <summary>Whether a post holds the text in its title, tags, categories or body, as the token rule compares them.</summary>
    public bool Holds(int post, string text)
    {
        var labels = string.Join('\n', _site.Posts[post].Tags.Concat(_site.Posts[post].Categories));
        return Squeezed(_texts[post] + "\n" + labels).Contains(Squeezed(text), StringComparison.Ordinal);
    }

    private static string Squeezed(string text) => SearchKey.Of(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Null where the phrase is of no use to measure with: it stands in too many posts.</summary>
    private int[]? Holders(string text, QueryKind kind)
    {
        var most = kind == QueryKind.TwoCharacters ? _texts.Length : FewPosts;
        var posts = Enumerable
            .Range(0, _texts.Length)
            .Where(post => HoldsAsWords(_texts[post], text))
            .Take(most + 1)
            .ToArray();
        return posts.Length <= most ? posts : null;
    }

    /// <summary>Nobody who looks for "AI API" means "OpenAI API": a Latin word starts where the phrase does.</summary>
    private static bool HoldsAsWords(string whole, string text)
    {
        for (var at = 0; (at = whole.IndexOf(text, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (at == 0 || !Latin(whole[at - 1]) || !Latin(text[0]))
            {
                return true;
            }
        }

        return false;
    }

    private string? Phrase(QueryKind kind)
    {
        var post = Below(_texts.Length);
        if (_site.Posts[post].NoIndex)
        {
            return null;
        }

        var source = kind == QueryKind.Title ? _site.Posts[post].Title : _texts[post];
        var length = kind == QueryKind.TwoCharacters ? 2 : 6 + Below(7);
        if (source.Length <= length)
        {
            return null;
        }

        var at = Below(source.Length - length);
        var text = source.Substring(at, length);
        var before = at == 0 ? ' ' : source[at - 1];
        var after = source[at + length];
        // Readers type whole Latin words.
        var cut = (Latin(before) && Latin(text[0])) || (Latin(after) && Latin(text[^1]));
        // A mark at either end is no part of what is looked for.
        var bare = char.IsLetterOrDigit(text[0]) && (char.IsLetterOrDigit(text[^1]) || text[^1] == 'ー');
        return !cut && bare && Suits(text, kind) ? text : null;
    }

    private static bool Suits(string text, QueryKind kind)
    {
        var latin = text.Count(Latin);
        var hiragana = text.Count(c => c is >= 'ぁ' and <= 'ゖ');
        var words = text.All(c => char.IsLetterOrDigit(c) || c == 'ー');
        return kind switch
        {
            QueryKind.TwoCharacters => words,
            QueryKind.Title => !text.Contains('\n', StringComparison.Ordinal),
            QueryKind.JapanesePhrase => words && latin == 0,
            QueryKind.HiraganaPhrase => words && latin == 0 && hiragana * 2 > text.Length,
            QueryKind.LatinPhrase => latin > 0 && text.All(c => Latin(c) || c is ' ' or '-' or '.'),
            _ => latin > 0 && latin < text.Length && words,
        };
    }

    private static bool Latin(char c) => char.IsAsciiLetterOrDigit(c);

    private static string TextOf(Parsing.Post post)
    {
        var text = new PostText();
        HtmlTextReader.Read(post.Body.Html.Span, text);
        return post.Title + "\n" + string.Join('\n', text.Spans.Select(span => text[span].ToString()));
    }

    private int Below(int limit)
    {
        _state = (_state * 6364136223846793005) + 1442695040888963407;
        return (int)((_state >> 33) % (uint)limit);
    }
}
