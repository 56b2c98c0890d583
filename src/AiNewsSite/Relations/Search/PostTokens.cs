using System.Runtime.InteropServices;
using AiNewsSite.Parsing;
using AiNewsSite.Relations.Terms;
using AiNewsSite.Values;

namespace AiNewsSite.Relations.Search;

/// <summary>What of a post the tokens stand in.</summary>
internal enum TokenPlace
{
    /// <summary>One of its units.</summary>
    Unit,

    /// <summary>Its tags, categories and headings.</summary>
    Labels,
    Title,
}

/// <summary>
/// Reads the tokens of posts, each once for every place it stands in, and the rows of its fives: as a record, so that a
/// later build need not read them again. Not for two threads at once.
/// </summary>
/// <remarks>
/// A record: for every set of tokens its place, the unit's number within the post, the pairs, the words, and for a unit
/// the bits of its rows.
/// </remarks>
/// <param name="rows">Of <see cref="FiveRows"/>.</param>
internal sealed class PostTokens(int rows)
{
    private readonly UnitReader _reader = new();
    private readonly SearchKey _key = new();
    private readonly TokenSet _tokens = new();
    private readonly RecordWriter _record = new();
    private readonly ulong[] _marks = new ulong[rows / 64];

    /// <param name="units">Of the post.</param>
    /// <returns>Valid until the next call.</returns>
    public ReadOnlySpan<byte> Of(Post post, int units)
    {
        var name = post.Past?.Key.With("tokens").With(units).With(rows);
        if (name is { } key && post.Past!.Work.Find(key) is { } known && IsWhole(known, units))
        {
            return known;
        }

        _record.Clear();
        Read(post, units);
        if (name is { } added)
        {
            post.Past!.Work.Add(added, _record.Written);
        }

        return _record.Written;
    }

    private void Read(Post post, int units)
    {
        _reader.Read(post);
        Add(post.Title);
        Write(TokenPlace.Title);
        ReadLabels(post);
        Write(TokenPlace.Labels);
        Add(post.Title);
        AddLabels(post);
        var unit = 0;
        foreach (var span in _reader.Text.Spans)
        {
            if (_reader.UnitOf(span, units) is var next && next != unit)
            {
                EndKey();
                Write(TokenPlace.Unit, unit);
                unit = next;
            }

            _key.Append(_reader.Text[span]);
        }

        EndKey();
        Write(TokenPlace.Unit, unit);
    }

    private void ReadLabels(Post post)
    {
        AddLabels(post);
        foreach (var span in _reader.Text.Spans)
        {
            if (span.Field == TextField.Heading)
            {
                _key.Append(_reader.Text[span]);
            }
        }

        EndKey();
    }

    private void AddLabels(Post post)
    {
        foreach (var label in post.Tags.Concat(post.Categories))
        {
            _key.Append(label);
        }

        EndKey();
    }

    private void Add(string text)
    {
        _key.Append(text);
        EndKey();
    }

    /// <summary>No token and no five goes from one key to the next.</summary>
    private void EndKey()
    {
        _tokens.Add(_key.Chars);
        FiveRows.Mark(_key.Chars, rows, _marks);
        _key.Clear();
    }

    private void Write(TokenPlace place, int unit = 0)
    {
        _record.Number((int)place);
        _record.Number(unit);
        _record.Bytes(MemoryMarshal.AsBytes(_tokens.Pairs));
        _record.Number(_tokens.Words.Length);
        foreach (var word in _tokens.Words)
        {
            _record.Text(word);
        }

        _record.Raw(place == TokenPlace.Unit ? MemoryMarshal.AsBytes(_marks.AsSpan()) : []);
        _tokens.Clear();
        Array.Clear(_marks);
    }

    private bool IsWhole(ReadOnlySpan<byte> record, int units)
    {
        var reader = new TokenRecord(record, rows);
        while (reader.MoveNext())
        {
            if (reader.Place > TokenPlace.Title || reader.Unit >= units)
            {
                return false;
            }

            while (!reader.NextWord().IsEmpty) { }
        }

        return !reader.IsBroken;
    }
}

/// <summary>Reads the sets of one record of <see cref="PostTokens"/>.</summary>
internal ref struct TokenRecord(ReadOnlySpan<byte> record, int rows)
{
    private RecordReader _reader = new(record);
    private int _words;

    public TokenPlace Place { get; private set; }

    /// <summary>Within the post.</summary>
    public int Unit { get; private set; }

    public ReadOnlySpan<uint> Pairs { get; private set; }

    /// <summary>Bits of the unit's rows; to be asked for after the last word.</summary>
    public ReadOnlySpan<ulong> Marks { get; private set; }

    public readonly bool IsBroken => _reader.IsBroken;

    /// <summary>Goes to the next set; the words of the one before must have been read.</summary>
    public bool MoveNext()
    {
        if (_reader.Rest.IsEmpty)
        {
            return false;
        }

        Place = (TokenPlace)_reader.Whole();
        Unit = _reader.Whole();
        Pairs = MemoryMarshal.Cast<byte, uint>(_reader.Bytes());
        _words = _reader.Count();
        return !_reader.IsBroken;
    }

    /// <returns>Empty after the last.</returns>
    public ReadOnlySpan<char> NextWord()
    {
        if (_words-- > 0)
        {
            return _reader.Chars();
        }

        Marks = Place == TokenPlace.Unit ? MemoryMarshal.Cast<byte, ulong>(_reader.Raw(rows / 8)) : [];
        return [];
    }
}
