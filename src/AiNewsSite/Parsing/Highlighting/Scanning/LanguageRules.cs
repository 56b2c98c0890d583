using System.Collections.Immutable;

namespace AiNewsSite.Parsing.Highlighting.Scanning;

/// <summary>What <see cref="TokenScanner"/> must know of a language; what is not set, the language does not have.</summary>
internal sealed record LanguageRules
{
    public WordTable Words { get; init; } = WordTable.None;

    /// <summary>Keywords only where another word or an opening follows them: <c>match x</c>, <c>record Point</c>.</summary>
    public WordTable SoftWords { get; init; } = WordTable.None;

    /// <summary>Words whose follower names a type: <c>class</c>, <c>new</c>.</summary>
    public WordTable BeforeType { get; init; } = WordTable.None;

    /// <summary>Words whose follower names a function: <c>def</c>, <c>fn</c>.</summary>
    public WordTable BeforeFunction { get; init; } = WordTable.None;

    public ImmutableArray<string> LineComments { get; init; } = [];

    /// <summary>Opening and closing mark of a comment over lines.</summary>
    public (string Open, string Close)? BlockComment { get; init; }

    /// <summary>Block comments may stand inside block comments (Rust).</summary>
    public bool CommentsNest { get; init; }

    /// <summary>Shown as operators, longest first where one begins another; all other marks stay plain.</summary>
    public ImmutableArray<string> Operators { get; init; } = [];

    /// <summary>Characters of names beside letters, digits and the underscore.</summary>
    public string NameMarks { get; init; } = "";

    /// <summary>The mark after a key or a named argument: <c>:</c> or <c>=</c>.</summary>
    public char KeyMark { get; init; }

    /// <summary>A string before the key mark is a key (JSON).</summary>
    public bool StringKeys { get; init; }

    public Capitals Capitals { get; init; }

    /// <summary>Calls may have this between name and bracket: <c>!</c> in Rust.</summary>
    public char CallMark { get; init; }

    /// <summary>Soft words are keywords at the start of a line only (Python).</summary>
    public bool SoftWordsStartLines { get; init; }

    /// <summary>Reads the opening of a string; null where none starts here.</summary>
    public StringReader? Strings { get; init; }

    /// <summary>Takes what only this language has; false where it took nothing.</summary>
    public TokenHook? Own { get; init; }
}

/// <summary>What a name with a capital first letter and a small one after it says.</summary>
internal enum Capitals
{
    Nothing,
    AreTypes,

    /// <summary>A type, but a function where it is called.</summary>
    AreTypesUnlessCalled,

    /// <summary>The same, and plain after a dot, after a type and before an equals sign: there it names a member (C#).</summary>
    AreTypesUnlessMembers,
}

internal delegate StringForm? StringReader(ref readonly CodeCursor cursor);

internal delegate bool TokenHook(ref CodeCursor cursor, ref ScanState state);
