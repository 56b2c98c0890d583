using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown;

/// <summary>Ends the reading of a body whose blocks are nested beyond any sense; <see cref="BodyParser"/> turns it into a finding.</summary>
internal sealed class NestingTooDeepException : Exception
{
    /// <summary>As many block levels as Markdig itself allows; asked for early, because Markdig looks only when all is read.</summary>
    private const int Deepest = 128;

    public static void ThrowIfDeep(Block? container)
    {
        for (var depth = 0; container is not null; container = container.Parent)
        {
            if (++depth > Deepest)
            {
                throw new NestingTooDeepException();
            }
        }
    }
}
