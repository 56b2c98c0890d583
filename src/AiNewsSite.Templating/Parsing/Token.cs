namespace AiNewsSite.Templating.Parsing;

/// <summary>A piece of a template's text from <paramref name="Start"/> up to <paramref name="End"/>.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>What a string token says, escapes resolved.</summary>
    public string? Content { get; init; }

    /// <summary>Of a CodeEnter: the blanks before it when nothing else precedes it on its line.</summary>
    public string? Indent { get; init; }
}
