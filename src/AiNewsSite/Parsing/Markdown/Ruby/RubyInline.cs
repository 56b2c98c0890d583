using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Ruby;

/// <summary>`{漢字|かんじ}`, or with one reading a character `{漢字|かん|じ}`.</summary>
internal sealed class RubyInline(string text, string[] readings) : LeafInline
{
    private const int Longest = 200;

    public string Text { get; } = text;

    /// <summary>One for the whole, or as many as the text has characters.</summary>
    public string[] Readings { get; } = readings;

    public static bool TryMatch(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        text = text[1..Math.Min(text.Length, Longest)];
        var end = text.IndexOfAny("}{\n");
        var bar = text.IndexOf('|');
        if (end < 0 || text[end] != '}' || bar <= 0 || bar >= end - 1)
        {
            return false;
        }

        var word = text[..bar].ToString();
        var readings = text[(bar + 1)..end].ToString().Split('|');
        if (readings.Length > 1 && readings.Length != word.EnumerateRunes().Count())
        {
            readings = [string.Concat(readings)];
        }

        processor.Inline = new RubyInline(word, readings) { IsClosed = true };
        slice.Start += end + 2;
        return true;
    }
}
