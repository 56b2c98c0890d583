namespace AiNewsSite.Templating.Parsing;

/// <summary>The text of a template with its name, and where its lines begin.</summary>
internal sealed class TemplateSource(string name, string text)
{
    /// <summary>Found when first asked for; threads that ask at once find the same.</summary>
    private int[]? lineStarts;

    public string Name { get; } = name;

    public string Text { get; } = text;

    /// <summary>Line and column of an offset, both from 1.</summary>
    public TemplatePlace PlaceOf(int offset)
    {
        int[] starts = lineStarts ??= FindLineStarts(Text);
        int found = Array.BinarySearch(starts, offset);
        int line = found >= 0 ? found : ~found - 1;
        return new TemplatePlace(Name, line + 1, offset - starts[line] + 1);
    }

    public TemplateError ErrorAt(int offset, string message)
    {
        TemplatePlace place = PlaceOf(offset);
        return new TemplateError(Name, place.Line, place.Column, message);
    }

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (int at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }
        return [.. starts];
    }
}
