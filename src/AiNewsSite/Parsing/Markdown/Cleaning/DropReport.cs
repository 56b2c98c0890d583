using System.Collections.Immutable;
using System.Globalization;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Markdown.Cleaning;

/// <summary>Says what was left out of one body, each thing at its place.</summary>
internal sealed class DropReport(CleaningSource source)
{
    /// <summary>More of one file is one sentence: a text made of scripts is not worth a screen for each.</summary>
    private const int Most = 50;

    // Blocks are short; in a longer one the block's first line says enough.
    private const int SearchLength = 100_000;

    private readonly List<(int At, int Source)> _blocks = [];
    private readonly List<Diagnostic> _findings = [];
    private int _block;
    private int _search;
    private int _more;

    /// <summary>In the order of the text; the last one tells how many were not told.</summary>
    public ImmutableArray<Diagnostic> Findings
    {
        get
        {
            if (_more > 0)
            {
                var last = _findings[^1];
                var more = _more.ToString(CultureInfo.InvariantCulture);
                _findings[^1] = last with { Arguments = last.Arguments.SetItem(last.Arguments.Length - 1, more) };
            }

            return [.. _findings];
        }
    }

    /// <summary>A block begins.</summary>
    /// <param name="at">In the HTML, as <see cref="Dropped.At"/>.</param>
    public void Place(int at, int offset) => _blocks.Add((at, offset));

    public void Add(Dropped dropped)
    {
        if (_findings.Count == Most)
        {
            _more++;
            return;
        }

        var name = DataNames.Shorten(dropped.Name);
        var detail = DataNames.Shorten(dropped.Detail);
        Add(
            source.Position(Find(dropped)),
            dropped.Kind switch
            {
                DroppedKind.Element => (MarkdownCodes.DroppedElement, [name, ""]),
                DroppedKind.Attribute => (MarkdownCodes.DroppedAttribute, [name, detail, ""]),
                _ => (MarkdownCodes.DroppedAddress, [name, detail, ""]),
            }
        );
    }

    /// <summary>A partial may put an argument into a link: one that would run code is empty.</summary>
    public BodySlot Clean(BodySlot slot)
    {
        if (slot is not IncludeSlot include || !include.Arguments.Any(one => LinkScheme.RunsCode(one.Value)))
        {
            return slot;
        }

        var arguments = include.Arguments.ToBuilder();
        for (var index = 0; index < arguments.Count; index++)
        {
            var (name, value) = arguments[index];
            if (LinkScheme.RunsCode(value))
            {
                arguments[index] = new(name, "");
                Add(include.At, (MarkdownCodes.DroppedAddress, [name, DataNames.Shorten(value), ""]));
            }
        }

        return include with
        {
            Arguments = arguments.ToImmutable(),
        };
    }

    private void Add(TextPosition at, (DiagnosticCode Code, string[] Arguments) what) =>
        _findings.Add(Diagnostic.Create(what.Code, source.File, at, what.Arguments));

    /// <summary>The tag or attribute in its block, after what was found last if it is there; the block where it is written in another way.</summary>
    private int Find(Dropped dropped)
    {
        while (_block + 1 < _blocks.Count && _blocks[_block + 1].At <= dropped.At)
        {
            _block++;
            _search = -1;
        }

        var start = _blocks.Count == 0 ? 0 : Math.Clamp(_blocks[_block].Source, 0, source.Text.Length);
        var found = Find(dropped, Math.Max(_search, start));
        // An attribute list stands after what it belongs to.
        found = found < 0 ? Find(dropped, start) : found;
        _search = found < 0 ? _search : found + 1;
        return found < 0 ? start : found;
    }

    private int Find(Dropped dropped, int from)
    {
        var text = source.Text.AsSpan(from, Math.Min(SearchLength, source.Text.Length - from));
        var found = dropped.Kind switch
        {
            DroppedKind.Element => IndexOf(text, "<" + dropped.Name),
            DroppedKind.Address when IndexOf(text, dropped.Detail) is var at and >= 0 => at,
            _ => IndexOf(text, dropped.Name),
        };
        return found < 0 ? -1 : from + found;
    }

    private static int IndexOf(ReadOnlySpan<char> text, string sought) =>
        text.IndexOf(sought, StringComparison.OrdinalIgnoreCase);
}
