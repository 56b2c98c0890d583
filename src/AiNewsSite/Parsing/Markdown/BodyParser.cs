using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing.Liquid;
using AiNewsSite.Parsing.Markdown.Attributes;
using AiNewsSite.Parsing.Markdown.Cleaning;
using AiNewsSite.Parsing.Markdown.Headings;
using AiNewsSite.Parsing.Markdown.Html;
using AiNewsSite.Parsing.Markdown.Reading;
using AiNewsSite.Parsing.Markdown.Writing;
using AiNewsSite.Values;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown;

/// <summary>Turns the body of one file into HTML with slots.</summary>
public static class BodyParser
{
    /// <returns>No value where the page is a Liquid program and is to be left out; the one finding says so.</returns>
    public static Parsed<Body> Parse(BodySource source, BodyContext context)
    {
        // CommonMark 0.31, 2.3: U+0000 must be replaced. Raw HTML and Liquid's code blocks never pass Markdown's reader.
        source = source.Text.Contains('\0') ? source with { Text = source.Text.Replace('\0', '\uFFFD') } : source;
        var expansion = LiquidExpander.Expand(source, context);
        if (expansion.IsProgram)
        {
            return new(null, expansion.Diagnostics);
        }

        var state = new ParseState { Text = expansion.Text, Deferred = expansion.Deferred };
        if (context.Markdown.RawHtml == RawHtmlMode.Strip && context.Kind != BodyKind.HtmlPage)
        {
            state.Places = [];
        }

        var lines = new Lines(source);
        TextPosition Position(int offset) => lines.Position(expansion.SourceOffset(offset));
        Body body;
        try
        {
            body =
                context.Kind == BodyKind.HtmlPage
                    ? WriteHtml(state, context, Position)
                    : WriteMarkdown(source, context, state, expansion, Position);
        }
        catch (NestingTooDeepException)
        {
            body = TooDeep(state);
        }

        var findings = state.Findings.Select(one =>
            Diagnostic.Create(one.Code, source.File, Position(one.Offset), one.Argument)
        );
        var cleaned = state.Places is { } places
            ? BodyCleaner.Clean(body, new(source.File, state.Text, places, Position))
            : new(body, []);
        return new(cleaned.Value, [.. expansion.Diagnostics, .. findings, .. cleaned.Diagnostics]);
    }

    private static Body WriteHtml(ParseState state, BodyContext context, Func<int, TextPosition> position)
    {
        using var sink = new Utf8Sink(state.Text.Length * 2);
        var writer = new BodyWriter(state, context, sink, position)
        {
            HeadingShift = context.HasTitleAbove && RawHeadings.TopAreIn(state.Text) ? 1 : 0,
        };
        RawHtmlWriter.Write(writer, state.Text);
        return new(sink.Written.ToArray(), [.. writer.Slots], [], writer.Counter.Counts, null);
    }

    private static Body WriteMarkdown(
        BodySource source,
        BodyContext context,
        ParseState state,
        Expansion expansion,
        Func<int, TextPosition> position
    )
    {
        var document = ReadMarkdown(context, state);
        if (state.HasMarks)
        {
            AttributeListPlacer.Place(document);
        }

        using var outline = new Utf8Sink(256);
        var index = HeadingIndex.Collect(document, new(state, context, outline, position) { IsOutline = true });
        using var sink = new Utf8Sink(state.Text.Length * 4);
        var writer = new BodyWriter(state, context, sink, position) { Index = index, HeadingShift = index.Shift };
        BlockWriter.Write(writer, (ContainerBlock)document);
        return new(
            sink.Written.ToArray(),
            [.. writer.Slots],
            [.. index.Shown],
            writer.Counter.Counts,
            Excerpt.Of(document, ExcerptEnd(source, context, expansion), context.ExcerptSeparator, state.IsCleaned)
        );
    }

    private static MarkdownDocument ReadMarkdown(BodyContext context, ParseState state)
    {
        try
        {
            return Markdig.Markdown.Parse(
                state.Text,
                MarkdownPipelines.For(context.Markdown),
                ParseState.NewContext(state)
            );
        }
        catch (ArgumentException)
        {
            // Markdig's only complaint about a text: its nesting limit.
            throw new NestingTooDeepException();
        }
    }

    private static Body TooDeep(ParseState state)
    {
        state.Findings.Clear();
        state.Findings.Add((0, MarkdownCodes.TooDeep, ""));
        return Body.Empty;
    }

    /// <summary>Where the excerpt ends in the expanded text; 0 where there is none. Jekyll's body starts after all blank lines.</summary>
    private static int ExcerptEnd(BodySource source, BodyContext context, Expansion expansion)
    {
        if (context.ExcerptSeparator.Length == 0)
        {
            return 0;
        }

        var start = source.BodyStart;
        while (start < source.Text.Length && char.IsWhiteSpace(source.Text[start]))
        {
            start++;
        }

        var end = source.Text.IndexOf(context.ExcerptSeparator, start, StringComparison.Ordinal);
        return end < 0 ? expansion.Text.Length : expansion.TextOffset(end);
    }
}
