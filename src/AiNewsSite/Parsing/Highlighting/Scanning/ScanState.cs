namespace AiNewsSite.Parsing.Highlighting.Scanning;

/// <summary>What a scanner remembers of the tokens before the cursor.</summary>
internal struct ScanState()
{
    private Stack<Hole>? holes;

    /// <summary>Nothing but blanks stands before this place on its line.</summary>
    public bool AtLineStart { get; set; } = true;

    /// <summary>The last character that was neither blank nor comment; NUL at the start.</summary>
    public char Previous { get; set; }

    /// <summary>What the last token was shown as.</summary>
    public TokenKind PreviousKind { get; set; }

    /// <summary>What the next name is, where the word before it said so.</summary>
    public TokenKind NextName { get; set; }

    /// <summary>Open brackets in the expression at hand.</summary>
    public int Depth { get; set; }

    /// <summary>A value may start here: after an operator, an opening, a keyword.</summary>
    public readonly bool ExpectsValue =>
        PreviousKind == TokenKind.Keyword
        || Previous is '\0' or '(' or '[' or '{' or ',' or ';' or ':' or '='
        || Previous is '?' or '!' or '&' or '|' or '+' or '-' or '*' or '/' or '%' or '^' or '~' or '<' or '>';

    public readonly bool InHole => holes is { Count: > 0 };

    public readonly Hole CurrentHole => holes!.Peek();

    public void After(char last, TokenKind kind)
    {
        AtLineStart = false;
        Previous = last;
        PreviousKind = kind;
        NextName = TokenKind.Plain;
    }

    /// <summary>Enters an expression inside something else, which goes on where the expression closes.</summary>
    public void Enter(HoleKind kind, StringForm form, int level)
    {
        holes ??= new Stack<Hole>();
        holes.Push(new Hole(kind, form, level, Depth));
        Depth = 0;
        After('{', TokenKind.Plain);
    }

    public Hole Leave()
    {
        var hole = holes!.Pop();
        Depth = hole.OuterDepth;
        return hole;
    }
}

/// <summary>What surrounds an expression in braces.</summary>
internal enum HoleKind
{
    String,
    Format,
    ElementTag,
    ElementContent,
}

/// <param name="Level">How many elements are open around it (JSX).</param>
internal readonly record struct Hole(HoleKind Kind, StringForm Form, int Level, int OuterDepth);
