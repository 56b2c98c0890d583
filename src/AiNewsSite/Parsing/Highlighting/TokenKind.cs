namespace AiNewsSite.Parsing.Highlighting;

/// <summary>What a run of code is; its value is the letter of the class it is shown with (<c>hl-k</c> and so on).</summary>
public enum TokenKind
{
    Plain = 0,
    Comment = 'c',
    Deleted = 'd',
    Function = 'f',
    Inserted = 'i',
    Keyword = 'k',

    /// <summary>Not the program itself: decorators, attributes, a shebang, a prompt, the headers of a diff.</summary>
    Meta = 'm',

    /// <summary>Numbers and the constants of the language: <c>true</c>, <c>null</c>.</summary>
    Number = 'n',
    Operator = 'o',

    /// <summary>A key, a named argument, an attribute of an element, an option of a command.</summary>
    Property = 'p',

    /// <summary>A string literal.</summary>
    Quoted = 's',
    Type = 't',

    /// <summary>A variable where it is marked as one, and the marks around an interpolated expression.</summary>
    Variable = 'v',
}
