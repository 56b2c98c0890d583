using AiNewsSite.Parsing.Markdown.Attributes;
using AiNewsSite.Parsing.Markdown.Writing;
using Markdig.Helpers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Code;

/// <summary>Code blocks: `&lt;div class="code" data-lang="…"&gt;&lt;pre&gt;&lt;code class="language-…"&gt;`.</summary>
internal static class CodeBlockWriter
{
    private const string LanguagePrefix = "language-";

    public static void Write(BodyWriter writer, CodeBlock block)
    {
        var list = AttributeWriter.Of(writer, block);
        var info = (block as FencedCodeBlock)?.Info ?? "";
        var language = Language(info, list);
        Open(writer, language, list);
        WriteLines(writer, block.Lines);
        Close(writer);
    }

    public static void Write(BodyWriter writer, string language, string code)
    {
        Open(writer, language, null);
        writer.Uncounted(code);
        writer.Raw("\n"u8);
        Close(writer);
    }

    /// <summary>The first word of a fence's info, without a file name (`python:main.py`) or options (`ruby?start=1`); else the list's `language-…`.</summary>
    private static string Language(string info, AttributeList? list)
    {
        var end = info.AsSpan().IndexOfAny(":?{,") is var stop and >= 0 ? stop : info.Length;
        if (end > 0)
        {
            return info[..end];
        }

        var named = list?.Classes.Find(name => name.StartsWith(LanguagePrefix, StringComparison.Ordinal));
        return named is null ? "" : named[LanguagePrefix.Length..];
    }

    private static void Open(BodyWriter writer, string language, AttributeList? list)
    {
        writer.Sink.EnsureLine();
        writer.Raw("<div"u8);
        AttributeWriter.Class(writer, "code", list);
        AttributeWriter.Write(writer, list, "class");
        if (language.Length > 0)
        {
            AttributeWriter.One(writer, "data-lang", language);
            writer.Raw("><pre><code"u8);
            AttributeWriter.One(writer, "class", LanguagePrefix + language);
            writer.Raw(">"u8);
        }
        else
        {
            writer.Raw("><pre><code>"u8);
        }
    }

    private static void WriteLines(BodyWriter writer, StringLineGroup lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            writer.Uncounted(lines.Lines[i].Slice.AsSpan());
            writer.Raw("\n"u8);
        }
    }

    private static void Close(BodyWriter writer) => writer.Raw("</code></pre></div>\n"u8);
}
