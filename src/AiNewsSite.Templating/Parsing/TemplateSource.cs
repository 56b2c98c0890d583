namespace AiNewsSite.Templating.Parsing;

/// <summary>The text of a template with its name, and where its lines begin.</summary>
internal sealed class TemplateSource(string name, string text)
{
    public string Name { get; } = name;

    public string Text { get; } = text;

    /// <summary>Line and column of an offset, both from 1.</summary>
    public TemplatePlace PlaceOf(int offset)
    {
        ReadOnlySpan<char> before = Text.AsSpan(0, Math.Clamp(offset, 0, Text.Length));
        int line = 1 + before.Count('\n');
        int column = offset - (before.LastIndexOf('\n') + 1) + 1;
        return new TemplatePlace(Name, line, column);
    }

    public TemplateError ErrorAt(int offset, string message)
    {
        TemplatePlace place = PlaceOf(offset);
        return new TemplateError(Name, place.Line, place.Column, message);
    }
}
