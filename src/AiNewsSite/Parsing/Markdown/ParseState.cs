using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing.Liquid;
using AiNewsSite.Parsing.Markdown.Attributes;
using AiNewsSite.Parsing.Markdown.Cleaning;
using AiNewsSite.Parsing.Markdown.Html;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown;

/// <summary>What the block and inline parsers of one body tell each other and the writer.</summary>
internal sealed class ParseState
{
    private static readonly object Key = new();

    /// <summary>The expanded text that is parsed.</summary>
    public required string Text { get; init; }

    public required ImmutableArray<Deferred> Deferred { get; init; }

    /// <summary>`{:name: …}`.</summary>
    public Dictionary<string, AttributeList> Definitions { get; } = new(StringComparer.Ordinal);

    /// <summary>`*[short]: long`.</summary>
    public Dictionary<string, string> Abbreviations { get; } = new(StringComparer.Ordinal);

    /// <summary>Findings with the offset in the expanded text.</summary>
    public List<(int Offset, DiagnosticCode Code, string Argument)> Findings { get; } = [];

    /// <summary>True where a block stands in the tree that only tells something about its neighbours.</summary>
    public bool HasMarks { get; set; }

    /// <summary>The leaf whose rest is known to hold no `{:/`, so that nobody looks twice.</summary>
    public LeafBlock? WithoutStop { get; set; }

    /// <summary>True once a search to the end of the text found no line `{:/`.</summary>
    public bool NoMoreStops { get; set; }

    /// <summary>True where a footnote may stand.</summary>
    public bool HasFootnotes { get; set; }

    /// <summary>The leaf that is read, and what was counted in it by <see cref="NestingBudgetParser"/>.</summary>
    public (LeafBlock? Leaf, int Calls, long Steps) Nesting { get; set; }

    /// <summary>The leaf whose runs of backticks were looked at, and where in it the last run of each length starts.</summary>
    public (LeafBlock? Leaf, int Runs, Dictionary<int, int>? LastOfLength) Backticks { get; set; }

    /// <summary>The leaf whose rest is known to hold no `}`.</summary>
    public LeafBlock? WithoutBrace { get; set; }

    /// <summary>For every end that HTML in running text can have, the leaf whose rest is known to hold none.</summary>
    public LeafBlock?[] WithoutEnd { get; } = new LeafBlock?[Html.BoundedMarkupParser.Ends.Length];

    /// <summary>Where blocks begin in the body's HTML; null where nobody will ask, because it is not cleaned.</summary>
    public List<WrittenPlace>? Places { get; set; }

    /// <summary>True where HTML of unknown authors is left out in the end, and so is what would only be told of it.</summary>
    public bool IsCleaned => Places is not null;

    public HtmlElements? Elements { get; set; }

    public static ParseState Of(BlockProcessor processor) => Of(processor.Context!);

    public static ParseState Of(InlineProcessor processor) => Of(processor.Context!);

    public static MarkdownParserContext NewContext(ParseState state)
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = state;
        return context;
    }

    /// <summary>The offset in the expanded text of a slice of a leaf; within a leaf of several lines, found by its line's text.</summary>
    public static int Locate(LeafBlock leaf, StringSlice slice, string text)
    {
        var at = leaf.Span.Start;
        var before = slice.Text.AsSpan(0, Math.Min(slice.Start, slice.Text.Length));
        if (ReferenceEquals(slice.Text, text))
        {
            return slice.Start;
        }

        for (var breaks = before.Count('\n'); breaks > 0; breaks--)
        {
            at = text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : at;
        }

        var sample = slice.AsSpan()[..Math.Min(slice.Length, 24)];
        var found = text.AsSpan(Math.Min(at, text.Length)).IndexOf(sample);
        return found >= 0 ? at + found : at;
    }

    private static ParseState Of(MarkdownParserContext context) => (ParseState)context.Properties[Key];
}
