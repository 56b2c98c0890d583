using System.Globalization;
using System.Text;

namespace AiNewsSite.Templating.Parsing;

internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        int start = at;
        if (text[at] == '0' && Peek(1) is 'x' or 'X' && char.IsAsciiHexDigit(Peek(2)))
        {
            at += 2;
            SkipDigits(char.IsAsciiHexDigit);
            at += Peek() is 'u' or 'U' ? 1 : 0;
            Add(TokenKind.HexaInteger, start, at);
            return;
        }
        if (text[at] == '0' && Peek(1) is 'b' or 'B' && Peek(2) is '0' or '1')
        {
            at += 2;
            SkipDigits(c => c is '0' or '1');
            at += Peek() is 'u' or 'U' ? 1 : 0;
            Add(TokenKind.BinaryInteger, start, at);
            return;
        }
        SkipDigits(char.IsAsciiDigit);
        bool isFloat = Peek() == '.' && char.IsAsciiDigit(Peek(1));
        if (isFloat)
        {
            at++;
            SkipDigits(char.IsAsciiDigit);
        }
        if (Peek() is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && isFloat)))
        {
            at += 2;
            SkipDigits(char.IsAsciiDigit);
        }
        if (Peek() is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !char.IsLetterOrDigit(Peek(1)))
        {
            at++;
            isFloat = true;
        }
        Add(isFloat ? TokenKind.Float : TokenKind.Integer, start, at);
    }

    private void SkipDigits(Func<char, bool> isDigit)
    {
        while (isDigit(Peek()) || (Peek() == '_' && isDigit(Peek(1))))
        {
            at++;
        }
    }

    private void ReadString(char quote)
    {
        int start = at++;
        StringBuilder content = new();
        while (at < text.Length && text[at] != quote)
        {
            ReadStringCharacter(content);
        }
        if (at >= text.Length)
        {
            FailUnclosed(start, quote);
        }
        else
        {
            at++;
        }
        tokens.Add(new Token(TokenKind.String, start, at) { Content = content.ToString() });
    }

    private void FailUnclosed(int start, char quote) =>
        Fail(start, $"Unexpected end of file while parsing a string not terminated by a {quote}");

    private void ReadStringCharacter(StringBuilder content)
    {
        if (text[at] != '\\')
        {
            content.Append(text[at++]);
            return;
        }
        int start = at++;
        char escape = Peek();
        at++;
        switch (escape)
        {
            case '\'' or '"' or '\\' or '{' or '}':
                content.Append(escape);
                break;
            case '0':
                content.Append('\0');
                break;
            case 'b':
                content.Append('\b');
                break;
            case 'f':
                content.Append('\f');
                break;
            case 'n':
                content.Append('\n');
                break;
            case 'r':
                content.Append('\r');
                break;
            case 't':
                content.Append('\t');
                break;
            case 'v':
                content.Append('\v');
                break;
            case '\n':
                break;
            case '\r':
                at += Peek() == '\n' ? 1 : 0;
                break;
            case 'u' when TryReadHex(4, out char code):
            case 'x' when TryReadHex(2, out code):
                content.Append(code);
                break;
            default:
                at = Math.Min(at, text.Length);
                FailEscape(start, escape);
                break;
        }
    }

    private void FailEscape(int start, char escape)
    {
        string message = escape switch
        {
            '\0' => "Unexpected end of file while parsing a string escape",
            'u' => "Unexpected characters after `\\u`. Expecting four hexadecimal digits",
            'x' => "Unexpected characters after `\\x`. Expecting two hexadecimal digits",
            _ =>
                $"Unexpected escape character `{escape}` in string. Only \\ ' \" \\b \\f \\n \\r \\t \\v \\0 \\uXXXX \\xXX are allowed",
        };
        Fail(start, message);
    }

    private bool TryReadHex(int digits, out char code)
    {
        code = '\0';
        if (at + digits > text.Length)
        {
            return false;
        }
        bool parsed = ushort.TryParse(
            text.AsSpan(at, digits),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out ushort value
        );
        if (parsed)
        {
            code = (char)value;
            at += digits;
        }
        return parsed;
    }

    private void ReadVerbatim()
    {
        int start = at++;
        StringBuilder content = new();
        while (at < text.Length && (text[at] != '`' || Peek(1) == '`'))
        {
            at += text[at] == '`' ? 1 : 0;
            content.Append(text[at++]);
        }
        if (at >= text.Length)
        {
            FailUnclosed(start, '`');
        }
        else
        {
            at++;
        }
        tokens.Add(new Token(TokenKind.VerbatimString, start, at) { Content = content.ToString() });
    }

    /// <summary>Reads <c>$"text{expression}text"</c> as a begin, the expression's tokens, and continues up to the end.</summary>
    private void ReadInterpolated(int start, char quote)
    {
        if (++interpolationDepth > MaxInterpolations)
        {
            Fail(start, $"Interpolated strings are nested deeper than {MaxInterpolations}");
            at = text.Length;
        }
        at = Math.Min(at + 1, text.Length);
        TokenKind kind = TokenKind.BeginInterpolatedString;
        int outerBraces = braceDepth;
        while (true)
        {
            StringBuilder content = new();
            while (at < text.Length && text[at] != quote && text[at] != '{')
            {
                ReadStringCharacter(content);
            }
            bool opensExpression = Peek() == '{';
            if (at >= text.Length)
            {
                FailUnclosed(start, quote);
            }
            at = Math.Min(at + 1, text.Length);
            if (kind == TokenKind.ContinueInterpolatedString && !opensExpression)
            {
                kind = TokenKind.EndInterpolatedString;
            }
            tokens.Add(new Token(kind, start, at) { Content = content.ToString() });
            if (!opensExpression)
            {
                if (kind == TokenKind.BeginInterpolatedString)
                {
                    tokens.Add(new Token(TokenKind.EndInterpolatedString, at, at) { Content = "" });
                }
                break;
            }
            braceDepth = 1;
            ReadInterpolation();
            kind = TokenKind.ContinueInterpolatedString;
            start = Math.Max(0, at - 1);
        }
        braceDepth = outerBraces;
        interpolationDepth--;
    }

    private const int MaxInterpolations = 50;
    private int interpolationDepth;

    /// <summary>Reads tokens up to the brace that closes the expression, on one line.</summary>
    private void ReadInterpolation()
    {
        while (at < text.Length)
        {
            if (text[at] == '}' && braceDepth == 1)
            {
                at++;
                return;
            }
            if (text[at] is '\n' or '\r')
            {
                Fail(at, "Opened interpolated expression not closed on the same line.");
                at++;
                continue;
            }
            ReadCodeToken();
        }
    }
}
