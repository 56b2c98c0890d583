namespace AiNewsSite.Templating.Parsing;

internal sealed partial class Lexer
{
    /// <summary>Opened <c>{</c> of object initialisers in this block; <c>}}</c> closes those first.</summary>
    private int braceDepth;

    /// <summary>Reads one token of code, or skips blanks or a comment.</summary>
    private void ReadCodeToken()
    {
        int start = at;
        char c = text[at];
        if (char.IsWhiteSpace(c))
        {
            ReadBlanks();
        }
        else if (c == '#')
        {
            SkipComment();
        }
        else if (char.IsLetter(c) || c == '_')
        {
            ReadName(start);
        }
        else if (char.IsAsciiDigit(c))
        {
            ReadNumber();
        }
        else if (c is '"' or '\'')
        {
            ReadString(c);
        }
        else if (c == '`')
        {
            ReadVerbatim();
        }
        else if (c == '$')
        {
            ReadDollar();
        }
        else
        {
            ReadSign();
        }
    }

    private void ReadBlanks()
    {
        int newLine = -1;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            if (newLine < 0 && text[at] is '\n' or '\r')
            {
                newLine = at;
            }
            at++;
        }
        if (newLine >= 0)
        {
            Add(TokenKind.NewLine, newLine, at);
        }
    }

    private void SkipComment()
    {
        bool multiLine = Peek(1) == '#';
        at += multiLine ? 2 : 1;
        while (at < text.Length)
        {
            bool isExit =
                (text[at] == '}' && Peek(1) == '}') || (text[at] is '-' or '~' && Peek(1) == '}' && Peek(2) == '}');
            if (isExit || (!multiLine && text[at] is '\n' or '\r'))
            {
                return;
            }
            if (multiLine && text[at] == '#' && Peek(1) == '#')
            {
                at += 2;
                return;
            }
            at++;
        }
    }

    private void SkipNameCharacters()
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }
    }

    private void ReadName(int start)
    {
        SkipNameCharacters();
        bool afterDot = tokens.Count > 0 && tokens[^1].Kind is TokenKind.Dot or TokenKind.QuestionDot;
        if (
            afterDot
            && Peek() == '?'
            && text.AsSpan(start, at - start).SequenceEqual("empty")
            && Peek(1) is not '.' and not '?'
        )
        {
            at++;
        }
        Add(TokenKind.Identifier, start, at);
    }

    private void ReadDollar()
    {
        int start = at++;
        if (Peek() is '"' or '\'')
        {
            ReadInterpolated(start, Peek());
            return;
        }
        if (Peek() == '$')
        {
            at++;
        }
        else
        {
            SkipNameCharacters();
        }
        Add(TokenKind.IdentifierSpecial, start, at);
    }

    private void ReadSign()
    {
        int start = at;
        (TokenKind kind, int length) = Peek() switch
        {
            ';' => (TokenKind.SemiColon, 1),
            '@' => (TokenKind.Arroba, 1),
            '^' => (TokenKind.Caret, 1),
            ':' => (TokenKind.Colon, 1),
            ',' => (TokenKind.Comma, 1),
            '(' => (TokenKind.OpenParen, 1),
            ')' => (TokenKind.CloseParen, 1),
            '[' => (TokenKind.OpenBracket, 1),
            ']' => (TokenKind.CloseBracket, 1),
            '{' => (TokenKind.OpenBrace, 1),
            '}' => (TokenKind.CloseBrace, 1),
            '.' => Dots(),
            '?' => Questions(),
            '|' => Either('|', TokenKind.DoubleVerticalBar, '>', TokenKind.PipeGreater, TokenKind.VerticalBar),
            '&' => Either('&', TokenKind.DoubleAmp, '\0', default, TokenKind.Amp),
            '!' => Either('=', TokenKind.ExclamationEqual, '\0', default, TokenKind.Exclamation),
            '=' => Either('=', TokenKind.DoubleEqual, '\0', default, TokenKind.Equal),
            '<' => Either('=', TokenKind.LessEqual, '<', TokenKind.DoubleLessThan, TokenKind.Less),
            '>' => Either('=', TokenKind.GreaterEqual, '>', TokenKind.DoubleGreaterThan, TokenKind.Greater),
            '+' => Either('=', TokenKind.PlusEqual, '+', TokenKind.DoublePlus, TokenKind.Plus),
            '-' => Either('=', TokenKind.MinusEqual, '-', TokenKind.DoubleMinus, TokenKind.Minus),
            '*' => Either('=', TokenKind.AsteriskEqual, '\0', default, TokenKind.Asterisk),
            '%' => Either('=', TokenKind.PercentEqual, '\0', default, TokenKind.Percent),
            '/' when Peek(1) == '/' && Peek(2) == '=' => (TokenKind.DoubleDivideEqual, 3),
            '/' => Either('=', TokenKind.DivideEqual, '/', TokenKind.DoubleDivide, TokenKind.Divide),
            _ => (TokenKind.Invalid, 1),
        };
        braceDepth += kind switch
        {
            TokenKind.OpenBrace => 1,
            TokenKind.CloseBrace when braceDepth > 0 => -1,
            _ => 0,
        };
        if (kind == TokenKind.Invalid)
        {
            Fail(start, $"Invalid character `{text[start]}` found");
        }
        at += length;
        Add(kind, start, at);
    }

    private (TokenKind Kind, int Length) Either(char a, TokenKind ifA, char b, TokenKind ifB, TokenKind otherwise) =>
        Peek(1) == a ? (ifA, 2)
        : b != '\0' && Peek(1) == b ? (ifB, 2)
        : (otherwise, 1);

    private (TokenKind Kind, int Length) Dots() =>
        (Peek(1), Peek(2)) switch
        {
            ('.', '.') => (TokenKind.TripleDot, 3),
            ('.', '<') => (TokenKind.DoubleDotLess, 3),
            ('.', _) => (TokenKind.DoubleDot, 2),
            _ => (TokenKind.Dot, 1),
        };

    private (TokenKind Kind, int Length) Questions() =>
        (Peek(1), Peek(2)) switch
        {
            ('?', '=') => (TokenKind.DoubleQuestionEqual, 3),
            ('?', _) => (TokenKind.DoubleQuestion, 2),
            ('.', _) => (TokenKind.QuestionDot, 2),
            ('!', _) => (TokenKind.QuestionExclamation, 2),
            _ => (TokenKind.Question, 1),
        };
}
