using System.Buffers;
using System.Text;
using AiNewsSite.Parsing.Liquid;
using AiNewsSite.Parsing.Markdown.Abbreviations;
using AiNewsSite.Parsing.Markdown.Code;
using AiNewsSite.Parsing.Markdown.Headings;
using AiNewsSite.Parsing.Markdown.Links;
using AiNewsSite.Parsing.Markdown.Reading;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Markdown.Writing;

/// <summary>Writes a body's text as UTF-8 HTML, keeps its slots and counts what is read.</summary>
internal sealed class BodyWriter(ParseState state, BodyContext context, Utf8Sink sink, Func<int, TextPosition> position)
{
    private static readonly SearchValues<char> TextSpecials = SearchValues.Create("<>&" + Placeholder.Open);
    private static readonly SearchValues<char> AttributeSpecials = SearchValues.Create("<>&\"" + Placeholder.Open);

    // What RFC 3986 lets stand in a reference, '%' included: what is encoded already stays so.
    private static readonly SearchValues<char> UrlPlain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$()*+,;=%"
    );

    private readonly AbbreviationFinder? _abbreviations =
        state.Abbreviations.Count > 0 ? new(state.Abbreviations) : null;

    /// <summary>Addresses written with escapes are not found; a text full of them is not searched for each.</summary>
    private const int MostMisses = 16;

    private int _imageSearch;
    private int _imageMisses;

    public ParseState State { get; } = state;

    public BodyContext Context { get; } = context;

    public Utf8Sink Sink { get; } = sink;

    /// <summary>Null only while the index itself is made.</summary>
    public HeadingIndex? Index { get; init; }

    /// <summary>How many levels the author's headings go down: 1 where the body has an h1 and so has its page.</summary>
    public int HeadingShift { get; init; }

    public LinkTarget Target { get; } = new(context.Markdown);

    public ReadingCounter Counter { get; } = new();

    public List<BodySlot> Slots { get; } = [];

    /// <summary>True while a table of contents' text is written: no links, no footnote marks, no slots.</summary>
    public bool IsOutline { get; init; }

    /// <summary>True inside a link, where no other may stand.</summary>
    public bool InLink { get; set; }

    public bool IsJapanese { get; } = context.Language.StartsWith("ja", StringComparison.OrdinalIgnoreCase);

    /// <summary>Plain text of the last heading written, for the names of tables.</summary>
    public string LastHeading { get; set; } = "";

    /// <summary>Cells that may still be added to rows with fewer than the head.</summary>
    public int SpareCells { get; set; } = 500_000;

    public int Tables { get; set; }

    public void Raw(ReadOnlySpan<byte> utf8) => Sink.Write(utf8);

    /// <summary>Running text: escaped, counted, abbreviations explained.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        if (!IsOutline)
        {
            Counter.Add(text);
        }

        if (_abbreviations is null || IsOutline)
        {
            Escaped(text, TextSpecials);
            return;
        }

        var at = 0;
        while (_abbreviations.TryFind(text, at, out var found, out var pair))
        {
            Escaped(text[at..found], TextSpecials);
            Raw("<abbr"u8);
            if (pair.Value.Length > 0)
            {
                Raw(" title=\""u8);
                Attribute(pair.Value);
                Raw("\""u8);
            }

            Raw(">"u8);
            Escaped(pair.Key, TextSpecials);
            Raw("</abbr>"u8);
            at = found + pair.Key.Length;
        }

        Escaped(text[at..], TextSpecials);
    }

    /// <summary>Code and the like: escaped, not counted.</summary>
    public void Uncounted(ReadOnlySpan<char> text) => Escaped(text, TextSpecials);

    /// <summary>The inside of a double-quoted attribute value.</summary>
    public void Attribute(ReadOnlySpan<char> text) => Escaped(text, AttributeSpecials);

    /// <summary>HTML as it is; placeholders are taken out.</summary>
    public void Html(ReadOnlySpan<char> html)
    {
        while (State.Deferred.Length > 0 && html.IndexOf(Placeholder.Open) is var at and >= 0)
        {
            Sink.WriteChars(html[..at]);
            html = html[(at + TakePlaceholder(html[at..]))..];
        }

        Sink.WriteChars(html);
    }

    /// <summary>A URL for an attribute: the base path before it where it lacks it, percent-encoded, escaped.</summary>
    public void Url(ReadOnlySpan<char> url)
    {
        if (Target.NeedsBasePath(url))
        {
            EncodedUrl(Target.BasePath);
        }

        EncodedUrl(url);
    }

    /// <summary>What a placeholder stands for, at this place of the output.</summary>
    public void Deferred(int index)
    {
        if (IsOutline || index >= State.Deferred.Length)
        {
            return;
        }

        switch (State.Deferred[index])
        {
            case DeferredSlot { Slot: var slot }:
                Slots.Add(slot with { Offset = Sink.Length });
                break;
            case DeferredCode code:
                CodeBlockWriter.Write(this, code.Language, code.Text);
                break;
        }
    }

    /// <summary>Marks the place for an image's size, inside its tag.</summary>
    /// <param name="hasSet">True where the author wrote `srcset` or `sizes`.</param>
    public void ImageSize(string url, string written, bool hasSet)
    {
        if (IsOutline || ImageUrl.Resolve(url, Context.Url, Target.BasePath) is not { } path)
        {
            return;
        }

        // Images come in source order, so each search goes on from the last one's end.
        var found =
            _imageMisses < MostMisses ? State.Text.IndexOf(written, _imageSearch, StringComparison.Ordinal) : -1;
        _imageMisses += found < 0 ? 1 : 0;
        var offset = found >= 0 ? found : _imageSearch;
        _imageSearch = found >= 0 ? found + written.Length : _imageSearch;
        Slots.Add(new ImageSizeSlot(Sink.Length, position(offset), path) { HasSet = hasSet });
    }

    private void Escaped(ReadOnlySpan<char> text, SearchValues<char> specials)
    {
        while (text.IndexOfAny(specials) is var at and >= 0)
        {
            Sink.WriteChars(text[..at]);
            var length = 1;
            switch (text[at])
            {
                case '<':
                    Raw("&lt;"u8);
                    break;
                case '>':
                    Raw("&gt;"u8);
                    break;
                case '&':
                    Raw("&amp;"u8);
                    break;
                case '"':
                    Raw("&quot;"u8);
                    break;
                default:
                    length = TakePlaceholder(text[at..]);
                    break;
            }

            text = text[(at + length)..];
        }

        Sink.WriteChars(text);
    }

    private int TakePlaceholder(ReadOnlySpan<char> text)
    {
        if (!Placeholder.TryRead(text, out var index, out var length))
        {
            return 1;
        }

        Deferred(index);
        return length;
    }

    private void EncodedUrl(ReadOnlySpan<char> url)
    {
        Span<byte> utf8 = stackalloc byte[4];
        while (!url.IsEmpty)
        {
            var at = url.IndexOfAnyExcept(UrlPlain) is var special and >= 0 ? special : url.Length;
            Sink.WriteChars(url[..at]);
            url = url[at..];
            if (url.IsEmpty)
            {
                return;
            }

            if (url[0] == Placeholder.Open)
            {
                url = url[TakePlaceholder(url)..];
                continue;
            }

            if (url[0] == '&')
            {
                Raw("&amp;"u8);
                url = url[1..];
                continue;
            }

            Rune.DecodeFromUtf16(url, out var rune, out var length);
            foreach (var one in utf8[..rune.EncodeToUtf8(utf8)])
            {
                Sink.WriteByte((byte)'%');
                Sink.WriteByte("0123456789ABCDEF"u8[one >> 4]);
                Sink.WriteByte("0123456789ABCDEF"u8[one & 15]);
            }

            url = url[length..];
        }
    }
}
