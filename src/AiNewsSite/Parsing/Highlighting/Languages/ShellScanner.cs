using System.Buffers;
using AiNewsSite.Parsing.Highlighting.Scanning;

namespace AiNewsSite.Parsing.Highlighting.Languages;

/// <summary>Takes shell words and marks; what is open (quotes, substitutions, documents to come) is its state.</summary>
/// <param name="expects">What the first word is.</param>
internal struct ShellScanner(ShellExpects expects)
{
    private static readonly WordTable Keywords = WordTable.Keywords(
        "if then elif else fi for while until do done case esac in function select time local export readonly declare "
            + "return exit break continue source set unset alias eval exec trap shift"
    );

    /// <summary>Words after which names are given values.</summary>
    private static readonly WordTable BeforeAssignment = WordTable.Keywords("local export readonly declare alias env");

    /// <summary>Words after which a command may still start.</summary>
    private static readonly WordTable BeforeCommand = WordTable.Keywords(
        "if then elif else while until do time sudo exec eval nohup env ! {"
    );

    private static readonly SearchValues<char> QuoteMarks = SearchValues.Create("\"'\\");
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.");

    private readonly Stack<char> open = new();
    private readonly Queue<HereDocument> documents = new();
    private bool expectsCommand = expects == ShellExpects.Command;
    private bool expectsAssignment = expects == ShellExpects.Assignments;
    private bool expectsIn;
    private bool inAssignment;

    /// <summary>A line has ended with nothing left open.</summary>
    public bool IsComplete { get; private set; }

    public void TakeToken(ref CodeCursor cursor)
    {
        if (open.TryPeek(out var mark) && mark == '"')
        {
            TakeQuoted(ref cursor);
        }
        else
        {
            TakeCode(ref cursor);
        }
    }

    private void TakeCode(ref CodeCursor cursor)
    {
        switch (cursor.Current)
        {
            case ' ' or '\t' or '\r':
                inAssignment = false;
                cursor.Take(1, TokenKind.Plain);
                break;
            case '\n':
                TakeLineEnd(ref cursor);
                break;
            case '#' when char.IsWhiteSpace(cursor.Before) || cursor.Before is ';' or '(' or '&' or '|':
                cursor.TakeLine(TokenKind.Comment);
                break;
            case '\\':
                cursor.Take(cursor.At(1) == '\r' && cursor.At(2) == '\n' ? 3 : 2, TokenKind.Plain);
                break;
            case '\'':
                cursor.Take(cursor.LengthThrough("'", 1), TokenKind.Quoted);
                AfterWord();
                break;
            case '"':
                cursor.Take(1, TokenKind.Quoted);
                open.Push('"');
                AfterWord();
                break;
            case '$':
                TakeVariable(ref cursor);
                break;
            case '<' when cursor.StartsWith("<<<"):
                cursor.Take(3, TokenKind.Operator);
                break;
            case '<' when cursor.StartsWith("<<"):
                TakeDocumentStart(ref cursor);
                break;
            case ';' or '&' or '|' or '(' or ')' or '<' or '>' or '`':
                TakeMark(ref cursor);
                break;
            default:
                TakeWord(ref cursor);
                break;
        }
    }

    private void AfterWord() => expectsCommand &= inAssignment;

    /// <summary>Text in double quotes up to its end or the next variable.</summary>
    private void TakeQuoted(ref CodeCursor cursor)
    {
        if (cursor.Current == '$' && StartsVariable(cursor.At(1)))
        {
            TakeVariable(ref cursor);
            return;
        }

        var length = cursor.Current == '"' ? 0 : Math.Max(1, TextLength(cursor.Rest));
        cursor.Take(length, TokenKind.Quoted);
        if (cursor.Current == '"')
        {
            cursor.Take(1, TokenKind.Quoted);
            open.Pop();
        }
    }

    private static int TextLength(ReadOnlySpan<char> rest)
    {
        var length = rest[0] == '$' ? 1 : 0;
        while (length < rest.Length && rest[length] is not ('"' or '$'))
        {
            length += rest[length] == '\\' ? 2 : 1;
        }

        return length;
    }

    private static bool StartsVariable(char next) =>
        char.IsAsciiLetterOrDigit(next) || next is '_' or '{' or '(' or '@' or '*' or '#' or '?' or '$' or '!' or '-';

    private void TakeVariable(ref CodeCursor cursor)
    {
        var next = cursor.At(1);
        if (next == '(')
        {
            cursor.Take(2, TokenKind.Variable);
            open.Push('$');
            expectsCommand = true;
        }
        else if (next == '\'')
        {
            var length = 2;
            while (length < cursor.Rest.Length && cursor.At(length) != '\'')
            {
                length += cursor.At(length) == '\\' ? 2 : 1;
            }

            cursor.Take(length + 1, TokenKind.Quoted);
            AfterWord();
        }
        else
        {
            cursor.Take(VariableLength(in cursor), StartsVariable(next) ? TokenKind.Variable : TokenKind.Plain);
            AfterWord();
        }
    }

    /// <summary>The dollar sign with its name, or its braces up to the end of the line.</summary>
    private static int VariableLength(ref readonly CodeCursor cursor)
    {
        var length = 1;
        if (cursor.At(1) == '{')
        {
            var depth = 0;
            for (; length < cursor.Rest.Length && cursor.At(length) != '\n'; length++)
            {
                depth +=
                    cursor.At(length) == '{' ? 1
                    : cursor.At(length) == '}' ? -1
                    : 0;
                if (depth == 0)
                {
                    return length + 1;
                }
            }

            return length;
        }

        while (char.IsAsciiLetterOrDigit(cursor.At(length)) || cursor.At(length) == '_')
        {
            length++;
        }

        return length == 1 && StartsVariable(cursor.At(1)) ? 2 : length;
    }

    private void TakeMark(ref CodeCursor cursor)
    {
        var mark = cursor.Current;
        var kind = TokenKind.Operator;
        var closes = false;
        var startsCommand = mark is ';' or '|' or '(' or '`' || (mark == '&' && cursor.Before is not ('>' or '<'));
        switch (mark)
        {
            case '(':
                open.Push('(');
                kind = TokenKind.Plain;
                break;
            case '`' when open.TryPeek(out var last) && last == '`':
                open.Pop();
                closes = true;
                break;
            case '`':
                open.Push('`');
                break;
            case ')' when open.Count == 0:
                // The end of a pattern in a case.
                kind = TokenKind.Plain;
                startsCommand = true;
                break;
            case ')':
                kind = open.TryPop(out var opening) && opening == '$' ? TokenKind.Variable : TokenKind.Plain;
                break;
            default:
                break;
        }

        cursor.Take(1, kind);
        inAssignment = false;
        expectsAssignment = false;
        expectsCommand = startsCommand && !closes;
    }

    private void TakeWord(ref CodeCursor cursor)
    {
        var length = 1;
        while (cursor.At(length) is var c && IsWordCharacter(c) && length < cursor.Rest.Length)
        {
            length++;
        }

        var word = cursor.Rest[..length];
        var startsWord = !char.IsLetterOrDigit(cursor.Before) && cursor.Before is not ('"' or '\'' or '}' or '/');
        var equals = word.IndexOf('=');
        if ((expectsCommand || expectsAssignment) && !inAssignment && equals > 0 && IsName(word[..equals].TrimEnd('+')))
        {
            cursor.Take(equals, TokenKind.Property);
            cursor.Take(length - equals, TokenKind.Plain);
            inAssignment = true;
        }
        else if (expectsCommand && !inAssignment)
        {
            TakeCommand(ref cursor, length);
        }
        else
        {
            cursor.Take(length, startsWord ? KindOfArgument(word) : TokenKind.Plain);
        }
    }

    private void TakeCommand(ref CodeCursor cursor, int length)
    {
        var word = cursor.Rest[..length];
        var isKeyword = Keywords.Has(word);
        expectsCommand = BeforeCommand.Has(word);
        expectsAssignment = BeforeAssignment.Has(word);
        expectsIn = word is "for" or "case" or "select";
        var isCommand = char.IsLetter(word[0]) || word[0] is '.' or '/' or '~' or '_';
        cursor.Take(
            length,
            isKeyword ? TokenKind.Keyword
                : isCommand ? TokenKind.Function
                : TokenKind.Plain
        );
    }

    private readonly TokenKind KindOfArgument(ReadOnlySpan<char> word) =>
        expectsIn && word is "in" ? TokenKind.Keyword
        : word.Length > 1 && word[0] == '-' && (char.IsAsciiLetter(word[1]) || word[1] == '-') ? TokenKind.Property
        : word.IndexOfAnyExcept(NumberMarks) < 0 && char.IsAsciiDigit(word[0]) ? TokenKind.Number
        : TokenKind.Plain;

    private static bool IsWordCharacter(char c) =>
        !char.IsWhiteSpace(c)
        && c is not ('"' or '\'' or '$' or '`' or '\\' or ';' or '&' or '|' or '(' or ')' or '<' or '>');

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '[' or ']'))
            {
                return false;
            }
        }

        return !char.IsAsciiDigit(text.IsEmpty ? '0' : text[0]);
    }

    private void TakeDocumentStart(ref CodeCursor cursor)
    {
        var stripsTabs = cursor.At(2) == '-';
        cursor.Take(stripsTabs ? 3 : 2, TokenKind.Operator);
        cursor.Take(cursor.BlanksAt(0), TokenKind.Plain);
        var length = 0;
        while (
            cursor.At(length) is var c
            && (IsWordCharacter(c) || c is '"' or '\'' or '\\')
            && length < cursor.Rest.Length
        )
        {
            length++;
        }

        var word = cursor.Rest[..length];
        var isLiteral = word.IndexOfAny(QuoteMarks) >= 0;
        var mark = word.ToString().Replace("\"", "", StringComparison.Ordinal);
        mark = mark.Replace("'", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
        cursor.Take(length, TokenKind.Meta);
        if (mark.Length > 0)
        {
            documents.Enqueue(new HereDocument(mark, stripsTabs, isLiteral));
        }
    }

    private void TakeLineEnd(ref CodeCursor cursor)
    {
        cursor.Take(1, TokenKind.Plain);
        while (documents.TryDequeue(out var document))
        {
            document.Take(ref cursor);
        }

        expectsCommand = true;
        expectsAssignment = false;
        inAssignment = false;
        expectsIn = false;
        IsComplete = open.Count == 0;
    }

    /// <summary>Lines given to a command, up to one that holds the mark alone.</summary>
    private readonly record struct HereDocument(string Mark, bool StripsTabs, bool IsLiteral)
    {
        public void Take(ref CodeCursor cursor)
        {
            while (!cursor.AtEnd)
            {
                var line = cursor.Rest[..cursor.LineLength()].TrimEnd('\r');
                if ((StripsTabs ? line.TrimStart('\t') : line).SequenceEqual(Mark))
                {
                    cursor.TakeLine(TokenKind.Meta);
                    cursor.Take(1, TokenKind.Plain);
                    return;
                }

                TakeText(ref cursor, cursor.LineLength());
                cursor.Take(1, TokenKind.Quoted);
            }
        }

        private void TakeText(ref CodeCursor cursor, int length)
        {
            var end = cursor.Position + length;
            while (cursor.Position < end)
            {
                var rest = cursor.Rest[..(end - cursor.Position)];
                var variable = IsLiteral ? -1 : rest.IndexOf('$');
                cursor.Take(variable < 0 ? rest.Length : variable, TokenKind.Quoted);
                if (variable >= 0)
                {
                    var isVariable = StartsVariable(cursor.At(1));
                    var name = isVariable ? Math.Min(VariableLength(in cursor), end - cursor.Position) : 1;
                    cursor.Take(name, isVariable ? TokenKind.Variable : TokenKind.Quoted);
                }
            }
        }
    }
}

internal enum ShellExpects
{
    Command,
    Arguments,

    /// <summary><c>NAME=value</c> pairs.</summary>
    Assignments,
}
