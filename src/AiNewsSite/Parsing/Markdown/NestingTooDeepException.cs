namespace AiNewsSite.Parsing.Markdown;

/// <summary>Ends the reading of a body whose blocks are nested beyond any sense; <see cref="BodyParser"/> turns it into a finding.</summary>
internal sealed class NestingTooDeepException : Exception;
