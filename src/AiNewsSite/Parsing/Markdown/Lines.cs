using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Markdown;

/// <summary>Turns offsets of a file into lines and columns; the table of lines is made when first asked for.</summary>
internal sealed class Lines(BodySource source)
{
    private List<int>? _starts;

    public TextPosition Position(int offset)
    {
        _starts ??= Starts();
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return line < 0 ? new(source.FirstLine, 1) : new(source.FirstLine + line, offset - _starts[line] + 1);
    }

    private List<int> Starts()
    {
        // The body may begin inside a line only where it has no front matter's end before it: at the file's start.
        var starts = new List<int> { source.BodyStart };
        for (var at = source.BodyStart; (at = source.Text.IndexOf('\n', at)) >= 0; at++)
        {
            starts.Add(at + 1);
        }

        return starts;
    }
}
