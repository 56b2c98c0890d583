using AiNewsSite.Parsing.Markdown.Writing;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown.Tex;

/// <summary>TeX as MathJax and KaTeX look for it: `\(…\)` in a line, `\[…\]` as a block.</summary>
internal static class TexWriter
{
    public static void Write(BodyWriter writer, MathSpan math)
    {
        writer.Counter.Break();
        writer.Raw("\\("u8);
        writer.Uncounted(math.Tex);
        writer.Raw("\\)"u8);
    }

    /// <summary>True for the paragraph whose only content is one formula.</summary>
    public static bool IsDisplay(ContainerInline? inlines) => inlines?.FirstChild is MathSpan { NextSibling: null };

    public static void WriteDisplay(BodyWriter writer, string tex)
    {
        writer.Sink.EnsureLine();
        writer.Raw("\\["u8);
        writer.Uncounted(tex);
        writer.Raw("\\]\n"u8);
    }

    public static void Write(BodyWriter writer, TexBlock block)
    {
        var tex = string.Join(
            '\n',
            Enumerable.Range(0, block.Lines.Count).Select(i => block.Lines.Lines[i].ToString())
        );
        WriteDisplay(writer, tex.Trim().Trim('$').Trim());
    }
}
