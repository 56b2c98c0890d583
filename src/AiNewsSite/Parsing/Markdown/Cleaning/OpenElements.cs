using System.Collections.Frozen;

namespace AiNewsSite.Parsing.Markdown.Cleaning;

/// <summary>The elements that stand open, so that none stays open behind the body and none is closed that stands around it.</summary>
internal sealed class OpenElements
{
    // An end tag that closes more than this closes nothing: no author writes it, and it would be searched for again and again.
    private const int MostClosed = 256;

    private static readonly FrozenSet<string> Blocks = (
        "address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p "
        + "pre section summary table tbody td tfoot th thead tr ul"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly List<string> _open = [];

    public bool IsEmpty => _open.Count == 0;

    public void Push(string name) => _open.Add(name);

    public string Pop()
    {
        var name = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        return name;
    }

    /// <summary>True where the innermost element ends when this one starts, as HTML has it (13.1.2.4, optional tags).</summary>
    public bool EndsBefore(string next)
    {
        if (_open is not [.., var inner])
        {
            return false;
        }

        return inner switch
        {
            "p" => Blocks.Contains(next),
            "li" => next == "li",
            "dt" or "dd" => next is "dt" or "dd",
            "rt" or "rp" => next is "rt" or "rp" or "rb" or "rtc",
            "rb" => next is "rb" or "rt" or "rp" or "rtc",
            "a" => next == "a",
            "td" or "th" => next is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot",
            "tr" => next is "tr" or "tbody" or "thead" or "tfoot",
            "tbody" or "thead" or "tfoot" => next is "tbody" or "thead" or "tfoot",
            "caption" or "colgroup" => next is "tr" or "tbody" or "thead" or "tfoot" or "colgroup",
            ['h', >= '1' and <= '6'] => next is ['h', >= '1' and <= '6'],
            _ => false,
        };
    }

    /// <summary>How many elements an end tag closes; 0 where it belongs to none of them.</summary>
    public int ClosedBy(string name)
    {
        var isOfTable = IsOfTable(name);
        for (var depth = 1; depth <= Math.Min(_open.Count, MostClosed); depth++)
        {
            var one = _open[^depth];
            if (one == name)
            {
                return depth;
            }

            // What is in a cell ends nothing around the table.
            if (!isOfTable && one is ("td" or "th" or "caption" or "table"))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsOfTable(string name) =>
        name is "table" or "caption" or "colgroup" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th";
}
