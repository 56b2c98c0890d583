using System.Globalization;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Relations.Search;

/// <summary>Writes what is shown of found posts: titles, places, and the text that is searched word for word. Not for two threads at once.</summary>
/// <remarks>
/// Deflated, after the common text; in the site's character code. For each unit its number, title, path, date, categories and tags (names
/// parted by U+0002), each ended by U+0001; then its text, blocks parted by a line end, ended by U+0000.
/// </remarks>
internal sealed class TextFileWriter(SearchSource source)
{
    private readonly UnitReader _reader = new();
    private readonly Deflater _deflater = new(source.Texts.CommonCodes);
    private readonly RecordWriter _key = new();
    private byte[] _bytes = new byte[source.Texts.CommonCodes.Length];
    private int _written;
    private int _read = -1;

    public byte[] Write(int file)
    {
        var at = source.Layout.TextFiles[file];
        if (KeyOf(at) is not { } key)
        {
            return WriteAnew(at);
        }

        // All posts of a site come from one place.
        var past = PostAt(at.First).Past!.Work;
        if (past.Find(key) is { } known)
        {
            return known;
        }

        var bytes = WriteAnew(at);
        past.Add(key, bytes);
        return bytes;
    }

    /// <summary>Hash of all that the file is made from; null where nobody keeps it.</summary>
    private ContentHash? KeyOf(TextFile at)
    {
        _key.Clear();
        _key.Number(at.Count);
        _key.Number(at.Part + 1 ?? 0);
        _written = 0;
        for (var found = at.First; found < at.First + at.Count; found++)
        {
            if (PostAt(found).Past is not { } past)
            {
                return null;
            }

            AppendHead(found, at.Part ?? 0);
            _key.Number(source.Layout.UnitsOf(found));
            _key.Hash(past.Key);
        }

        _key.Raw(_bytes.AsSpan(0, _written));
        return source.Texts.Key.With(_key.Written);
    }

    private byte[] WriteAnew(TextFile at)
    {
        source.Texts.CommonCodes.CopyTo(_bytes, 0);
        _written = source.Texts.CommonCodes.Length;
        for (var found = at.First; found < at.First + at.Count; found++)
        {
            // The units of a long post are asked for one after another.
            if (_read != found)
            {
                _reader.Read(PostAt(found));
                _read = found;
            }

            AppendHead(found, at.Part ?? 0);
            AppendText(source.Layout.UnitsOf(found), at.Part);
        }

        return _deflater.Compress(_bytes.AsSpan(0, _written));
    }

    private void AppendHead(int found, int part)
    {
        var post = PostAt(found);
        string[] fields =
        [
            (source.Layout.FirstUnits[found] + part).ToString(CultureInfo.InvariantCulture),
            post.Title,
            post.Url.Value,
            post.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string.Join('\u0002', source.CategoriesOf(found)),
            string.Join('\u0002', post.Tags),
        ];
        foreach (var field in fields)
        {
            AppendClean(field);
            Append('\u0001');
        }
    }

    private Post PostAt(int found) => source.Site.Posts[source.Layout.Posts[found]];

    private void AppendText(int units, int? part)
    {
        var start = _written;
        foreach (var span in _reader.Text.Spans)
        {
            if (part is null || _reader.UnitOf(span, units) == part)
            {
                if (_written > start)
                {
                    Append('\n');
                }

                AppendClean(_reader.Text[span]);
            }
        }

        Append('\0');
    }

    /// <summary>Blanks of every kind become one; the signs of the file's form cannot stand in a text.</summary>
    private void AppendClean(ReadOnlySpan<char> value)
    {
        Reserve(value.Length);
        var codes = source.Texts.Codes;
        var blank = false;
        foreach (var c in value)
        {
            if (c > ' ' || c == '\u0002')
            {
                _written += codes.Encode(c, _bytes.AsSpan(_written));
            }
            else if (!blank)
            {
                _written += codes.Encode(' ', _bytes.AsSpan(_written));
            }

            blank = c <= ' ';
        }
    }

    private void Append(char sign)
    {
        Reserve(1);
        _written += source.Texts.Codes.Encode(sign, _bytes.AsSpan(_written));
    }

    private void Reserve(int chars)
    {
        var needed = _written + (chars * CharCodes.LongestCode);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
        }
    }
}
