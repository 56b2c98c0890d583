namespace AiNewsSite.Parsing.Highlighting.Scanning;

/// <summary>How a quotation mark is written inside a string.</summary>
internal enum QuoteEscape
{
    None,
    Backslash,
    Doubled,
}

/// <summary>The shape of one string literal, from its opening to the mark that ends it.</summary>
internal readonly record struct StringForm(char Quote)
{
    /// <summary>Characters of prefix and opening quotes.</summary>
    public int OpenLength { get; init; } = 1;

    /// <summary>How many quotes in a row end it.</summary>
    public int QuoteRun { get; init; } = 1;

    /// <summary>How many <c>#</c> follow the closing quote (Rust).</summary>
    public int Hashes { get; init; }

    public QuoteEscape Escape { get; init; } = QuoteEscape.Backslash;

    /// <summary>False: it ends with its line where it is not closed.</summary>
    public bool SpansLines { get; init; }

    /// <summary>How many braces open an interpolated expression; 0 for none.</summary>
    public int HoleBraces { get; init; }

    /// <summary>The expression opens with <c>${</c>, and a brace alone is text.</summary>
    public bool DollarHoles { get; init; }

    /// <summary>A colon in the expression starts a format (Python, C#).</summary>
    public bool HoleFormats { get; init; }

    public TokenKind Kind { get; init; } = TokenKind.Quoted;
}
