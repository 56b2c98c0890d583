using System.Buffers;
using AiNewsSite.Parsing;
using AiNewsSite.Relations.Terms;
using AiNewsSite.Values;

namespace AiNewsSite.Relations.Related;

/// <summary>Counts the terms of posts, one after another. Not for two threads at once.</summary>
public sealed class PostTermReader
{
    private const int TitleWeight = 8;
    private const int TagWeight = 6;
    private const int HeadingWeight = 3;
    private const int CategoryWeight = 3;
    private const int BodyWeight = 1;
    private const int SketchSize = 48;

    // Shorter clauses ("しかし") stand in every post.
    private const int ShortestClause = 8;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("、，。！？!?");

    private readonly RecordWriter _record = new();
    private readonly PostText _text = new();
    private readonly TermCounter _counter = new();
    private readonly HashSet<ulong> _sentences = [];
    private readonly List<uint> _clauses = [];

    private static ReadOnlySpan<byte> RecordName => "terms"u8;

    /// <summary>The term that a tag is beside the words it is made of.</summary>
    public static uint TagTerm(string tag) => TermScanner.Hash("tag:" + SearchKey.Of(tag));

    public static uint CategoryTerm(string category) => TermScanner.Hash("category:" + SearchKey.Of(category));

    public PostTerms Read(Post post)
    {
        if (post.Past?.Find(RecordName) is { } known && PostTerms.Read(known) is { } terms)
        {
            return terms;
        }

        var read = ReadAnew(post);
        if (post.Past is { } past)
        {
            _record.Clear();
            read.Write(_record);
            past.Add(RecordName, _record.Written);
        }

        return read;
    }

    private PostTerms ReadAnew(Post post)
    {
        _counter.Clear();
        _sentences.Clear();
        _clauses.Clear();
        HtmlTextReader.Read(post.Body.Html.Span, _text);
        foreach (var span in _text.Spans)
        {
            _counter.Weight = span.Field == TextField.Heading ? HeadingWeight : BodyWeight;
            ReadSentences(_text[span]);
        }

        ReadNames(post);
        var (terms, counts) = _counter.Sorted();
        return new PostTerms(terms, counts, Sketch());
    }

    private void ReadNames(Post post)
    {
        var counter = _counter;
        counter.Weight = TitleWeight;
        counter.Add(post.Title);
        foreach (var tag in post.Tags)
        {
            counter.Weight = TagWeight;
            counter.Add(TagTerm(tag));
            counter.Weight = HeadingWeight;
            counter.Add(tag);
        }

        counter.Weight = CategoryWeight;
        foreach (var category in post.Categories)
        {
            counter.Add(CategoryTerm(category));
        }
    }

    /// <summary>A sentence that stands in the post already is not read again.</summary>
    private void ReadSentences(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(SentenceEnds) + 1;
            var sentence = end == 0 ? text : text[..end];
            if (_sentences.Add(TextHash.Of(sentence)))
            {
                _counter.Add(sentence);
                ReadClauses(sentence);
            }

            text = text[sentence.Length..];
        }
    }

    private void ReadClauses(ReadOnlySpan<char> sentence)
    {
        while (!sentence.IsEmpty)
        {
            var end = sentence.IndexOfAny(ClauseEnds) + 1;
            var clause = end == 0 ? sentence : sentence[..end];
            if (clause.Length > ShortestClause)
            {
                _clauses.Add((uint)(TextHash.Of(clause) >> 32));
            }

            sentence = sentence[clause.Length..];
        }
    }

    private uint[] Sketch()
    {
        _clauses.Sort();
        var distinct = new List<uint>(SketchSize);
        foreach (var clause in _clauses)
        {
            if (distinct.Count == 0 || distinct[^1] != clause)
            {
                distinct.Add(clause);
                if (distinct.Count == SketchSize)
                {
                    break;
                }
            }
        }

        return [.. distinct];
    }
}
