using System.Runtime.CompilerServices;
using AiNewsSite.Parsing.Markdown.Abbreviations;
using AiNewsSite.Parsing.Markdown.Attributes;
using AiNewsSite.Parsing.Markdown.Code;
using AiNewsSite.Parsing.Markdown.Extensions;
using AiNewsSite.Parsing.Markdown.Footnotes;
using AiNewsSite.Parsing.Markdown.Headings;
using AiNewsSite.Parsing.Markdown.Html;
using AiNewsSite.Parsing.Markdown.Links;
using AiNewsSite.Parsing.Markdown.Placeholders;
using AiNewsSite.Parsing.Markdown.Setext;
using AiNewsSite.Parsing.Markdown.Tables;
using AiNewsSite.Parsing.Markdown.Tex;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AiNewsSite.Parsing.Markdown;

/// <summary>Markdig, set up as the settings ask.</summary>
internal static class MarkdownPipelines
{
    // A pipeline takes long to make and depends on the settings alone, of which a build has one.
    private static readonly ConditionalWeakTable<MarkdownSettings, MarkdownPipeline> Known = [];

    public static MarkdownPipeline For(MarkdownSettings settings) => Known.GetValue(settings, Make);

    private static MarkdownPipeline Make(MarkdownSettings settings)
    {
        var builder = new MarkdownPipelineBuilder()
            .UseCjkFriendlyEmphasis()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists();
        if (settings.Typography)
        {
            builder.UseSmartyPants();
        }

        AddBlocks(builder, settings);
        AddInlines(builder, settings);
        return builder.Build();
    }

    private static void AddBlocks(MarkdownPipelineBuilder builder, MarkdownSettings settings)
    {
        var blocks = builder.BlockParsers;
        blocks.Replace<ParagraphBlockParser>(new ParagraphParser(settings.Setext));
        blocks.Replace<HtmlBlockParser>(new RawHtmlBlockParser());
        blocks.Insert(0, new PlaceholderBlockParser());
        blocks.Insert(0, new HtmlContainerParser());
        blocks.Insert(0, new AbbreviationParser());
        blocks.Insert(0, new AttributeListBlockParser());
        blocks.Insert(0, new ExtensionBlockParser());
        blocks.InsertBefore<ParagraphBlockParser>(new PipeTableParser());
        if (settings.Math)
        {
            blocks.Insert(0, new MathBlockParser());
        }

        // Markdig's own comes when the pipeline is built, and only where none is there.
        blocks.Insert(0, new BoundedFootnoteParser());

        if (blocks.Find<HeadingBlockParser>() is { } headings)
        {
            headings.Closed += HeadingAttributes.Take;
        }

        if (blocks.Find<ParagraphParser>() is { } paragraphs)
        {
            paragraphs.Closed += HeadingAttributes.Take;
        }
    }

    private static void AddInlines(MarkdownPipelineBuilder builder, MarkdownSettings settings)
    {
        var inlines = builder.InlineParsers;
        inlines.Replace<AutolinkInlineParser>(new BoundedMarkupParser());
        inlines.Replace<LinkInlineParser>(new BoundedLinkParser());
        inlines.Replace<CodeInlineParser>(new BoundedCodeParser());
        inlines.Insert(0, new BareUrlParser());
        inlines.Insert(0, new BraceInlineParser(settings.Ruby));
        if (settings.Math)
        {
            inlines.Insert(0, new MathInlineParser());
        }

        inlines.Insert(0, new NestingBudgetParser(settings));
    }
}
