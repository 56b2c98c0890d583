using System.Text;
using AiNewsSite.Parsing.Markdown.Writing;

namespace AiNewsSite.Parsing.Markdown.Ruby;

/// <summary>`&lt;ruby&gt;` with brackets for those who see no ruby; the readings are not counted.</summary>
internal static class RubyWriter
{
    public static void Write(BodyWriter writer, RubyInline ruby)
    {
        if (writer.IsOutline)
        {
            writer.Text(ruby.Text);
            return;
        }

        writer.Raw("<ruby"u8);
        AttributeWriter.Write(writer, AttributeWriter.Of(writer, ruby));
        writer.Raw(">"u8);
        if (ruby.Readings.Length == 1)
        {
            Pair(writer, ruby.Text, ruby.Readings[0]);
        }
        else
        {
            var i = 0;
            foreach (Rune rune in ruby.Text.EnumerateRunes())
            {
                Pair(writer, rune.ToString(), ruby.Readings[i++]);
            }
        }

        writer.Raw("</ruby>"u8);
    }

    private static void Pair(BodyWriter writer, string text, string reading)
    {
        writer.Text(text);
        writer.Raw("<rp>（</rp><rt>"u8);
        writer.Uncounted(reading);
        writer.Raw("</rt><rp>）</rp>"u8);
    }
}
