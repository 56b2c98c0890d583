using System.Globalization;
using System.Text;
using AiNewsSite.Parsing.Highlighting;
using AiNewsSite.Parsing.Liquid;
using AiNewsSite.Parsing.Markdown.Attributes;
using AiNewsSite.Parsing.Markdown.Writing;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Code;

/// <summary>Code blocks: `&lt;div class="code" data-lang="…"&gt;&lt;pre&gt;&lt;code class="language-…"&gt;`.</summary>
internal static class CodeBlockWriter
{
    private const string LanguagePrefix = "language-";

    public static void Write(BodyWriter writer, CodeBlock block)
    {
        var list = AttributeWriter.Of(writer, block);
        var fence = FenceOf(block as FencedCodeBlock, list);
        Write(writer, CodeOf(block), (fence, list));
    }

    public static void Write(BodyWriter writer, string language, string code) =>
        Write(writer, code + "\n", (FenceInfo.Parse(language), null));

    private static void Write(BodyWriter writer, string code, (FenceInfo Fence, AttributeList? List) head)
    {
        Open(writer, head.Fence, head.List);
        WriteCode(writer, head.Fence, code);
        writer.Raw("</code></pre></div>\n"u8);
    }

    /// <summary>What the fence says; where it names no language, the list's `language-…`.</summary>
    private static FenceInfo FenceOf(FencedCodeBlock? block, AttributeList? list)
    {
        var fence = FenceInfo.Parse($"{block?.Info} {block?.Arguments}");
        var named = list?.Classes.Find(name => name.StartsWith(LanguagePrefix, StringComparison.Ordinal));
        return fence.Language.Length > 0 || named is null
            ? fence
            : fence with
            {
                Language = named[LanguagePrefix.Length..],
            };
    }

    private static string CodeOf(CodeBlock block)
    {
        var code = new StringBuilder();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            code.Append(block.Lines.Lines[i].Slice.AsSpan()).Append('\n');
        }

        return code.ToString();
    }

    private static void Open(BodyWriter writer, FenceInfo fence, AttributeList? list)
    {
        writer.Sink.EnsureLine();
        writer.Raw("<div"u8);
        AttributeWriter.Class(writer, "code", list);
        AttributeWriter.Write(writer, list, "class");
        if (fence.Language.Length > 0)
        {
            AttributeWriter.One(writer, "data-lang", CodeHighlighter.LabelOf(fence.Language));
        }

        writer.Raw(">"u8);
        if (fence.Title is { } title)
        {
            writer.Raw("<div class=\"code-title\">"u8);
            writer.Uncounted(title);
            writer.Raw("</div>"u8);
        }

        // Long lines scroll in their box, which the keyboard must reach even where no script runs.
        writer.Raw("<pre tabindex=\"0\"><code"u8);
        if (fence.Language.Length > 0)
        {
            AttributeWriter.One(writer, "class", LanguagePrefix + fence.Language);
        }

        writer.Raw(">"u8);
    }

    private static void WriteCode(BodyWriter writer, FenceInfo fence, string code)
    {
        if (code.Contains(Placeholder.Open, StringComparison.Ordinal))
        {
            // Something else stands in the middle of this code, which only the writer can put there.
            writer.Uncounted(code);
            return;
        }

        using var html = new StringWriter(CultureInfo.InvariantCulture);
        CodeHighlighter.Write(fence, code, html);
        writer.Sink.WriteChars(html.ToString());
    }
}
