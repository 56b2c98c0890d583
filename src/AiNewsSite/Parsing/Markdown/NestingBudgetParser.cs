using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace AiNewsSite.Parsing.Markdown;

/// <summary>
/// Reads nothing. Markdig goes down through all emphasis and brackets that stand open for every code, entity, line or link
/// after them: thousands of those after thousands of marks end in a finding and not in minutes.
/// </summary>
internal sealed class NestingBudgetParser : InlineParser
{
    // No such leaf is slow.
    private const int Short = 4_000;

    // The depth is measured now and then.
    private const int Every = 1_024;

    private const long MostSteps = 100_000_000;

    // Of characters that begin something already: text is not to be split at others.
    public NestingBudgetParser(MarkdownSettings settings) =>
        OpeningCharacters = [.. "`<&[]!\\\n:{", .. settings.Math ? "$" : "", .. settings.Typography ? "\"'.-" : ""];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.Length < Short)
        {
            return false;
        }

        var state = ParseState.Of(processor);
        var (leaf, calls, steps) = state.Nesting;
        (calls, steps) = leaf == processor.Block ? (calls + 1, steps) : (1, 0);
        if (calls % Every == 0)
        {
            steps += (long)Depth(processor.Root) * Every;
        }

        state.Nesting = (processor.Block, calls, steps);
        return steps > MostSteps ? throw new NestingTooDeepException() : false;
    }

    private static int Depth(ContainerInline? container)
    {
        var depth = 0;
        for (; container?.LastChild is ContainerInline { IsClosed: false } next; container = next)
        {
            depth++;
        }

        return depth;
    }
}
