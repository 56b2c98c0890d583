using AiNewsSite.Parsing.Markdown;

namespace AiNewsSite.Parsing.Liquid;

/// <summary>
/// Runs the Liquid of a body before its Markdown, as Jekyll does. What only the whole site can tell becomes a placeholder.
/// A departure from Jekyll: inside code, text that merely looks like Liquid (`${{ secrets.KEY }}`) stays as it is.
/// </summary>
internal static class LiquidExpander
{
    public static Expansion Expand(BodySource source, BodyContext context)
    {
        var body = source.Text.AsSpan(source.BodyStart);
        return HasLiquid(body) || Placeholder.IsIn(body)
            ? new LiquidReader(source, context).Read()
            : new(body.ToString(), [], [new(0, source.BodyStart, IsCopy: true)], [], IsProgram: false);
    }

    private static bool HasLiquid(ReadOnlySpan<char> body) =>
        body.Contains("{%", StringComparison.Ordinal) || body.Contains("{{", StringComparison.Ordinal);
}
