using System.Globalization;
using System.Numerics;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Parsing;

internal sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return ParseName(token);
            case TokenKind.IdentifierSpecial:
                return ParseDollarName(token);
            case TokenKind.Integer or TokenKind.HexaInteger or TokenKind.BinaryInteger or TokenKind.Float:
                Advance();
                return ParseNumber(token);
            case TokenKind.String or TokenKind.VerbatimString:
                Advance();
                return new LiteralExpression(token.Start, token.End, token.Content, TextOf(token));
            case TokenKind.BeginInterpolatedString:
                return ParseInterpolated(token);
            case TokenKind.OpenParen:
                return ParseParentheses(token);
            case TokenKind.OpenBracket:
                return ParseList(token);
            case TokenKind.OpenBrace:
                return ParseObject(token);
            default:
                Fail(token.Start, $"Unexpected token `{TextOf(token)}` while parsing expression");
                Advance();
                return Missing(token);
        }
    }

    private Expression ParseName(in Token token)
    {
        string name = TextOf(token);
        Advance();
        switch (name)
        {
            case "true":
                return new LiteralExpression(token.Start, token.End, true, name);
            case "false":
                return new LiteralExpression(token.Start, token.End, false, name);
            case "null":
                return new LiteralExpression(token.Start, token.End, default, name);
            case "this":
                return new ThisExpression(token.Start, token.End);
            case "do"
                when Current.Kind
                    is TokenKind.NewLine
                        or TokenKind.SemiColon
                        or TokenKind.CodeExit
                        or TokenKind.OpenParen:
                return ParseAnonymous(token.Start);
            case "func" when Current.Kind == TokenKind.OpenParen:
                return ParseAnonymous(token.Start);
            case "for" or "while" or "tablerow" when loops > 0:
                return new LoopStateExpression(token.Start, token.End, name);
            case "for" or "while" or "tablerow" when Current.Kind == TokenKind.Dot:
                Fail(token.Start, $"Invalid usage of the loop variable `{name}` not inside a loop");
                return Missing(token);
            default:
                return new VariableExpression(token.Start, token.End, string.Intern(name));
        }
    }

    private Expression ParseDollarName(in Token token)
    {
        string name = TextOf(token);
        Advance();
        if (name == "$")
        {
            return new ArgumentsExpression(token.Start, token.End);
        }
        if (name == "$$")
        {
            return new WrappedBlockExpression(token.Start, token.End);
        }
        if (char.IsAsciiDigit(name[1]))
        {
            if (int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            {
                return new ArgumentExpression(token.Start, token.End, index);
            }
            Fail(token.Start, $"Unexpected token `{name}` while parsing expression");
        }
        return new LocalExpression(token.Start, token.End, string.Intern(name[1..]));
    }

    private LiteralExpression ParseNumber(in Token token)
    {
        string text = TextOf(token);
        ScriptValue value = token.Kind switch
        {
            TokenKind.HexaInteger => Unsigned(text, 4),
            TokenKind.BinaryInteger => Unsigned(text, 1),
            TokenKind.Float => FloatNumber(token, text.Replace("_", "", StringComparison.Ordinal)),
            _ => Integer(text.Replace("_", "", StringComparison.Ordinal)),
        };
        return new LiteralExpression(token.Start, token.End, value, text);
    }

    /// <summary>Without the suffix u the highest bit of 32 or 64 is a sign.</summary>
    private static ScriptValue Unsigned(string text, int bitsPerDigit)
    {
        bool isUnsigned = text[^1] is 'u' or 'U';
        ScriptValue value = WholeNumber(text.AsSpan(2, text.Length - (isUnsigned ? 3 : 2)), bitsPerDigit);
        BigInteger number = value.AsBigInteger;
        if (isUnsigned || number > ulong.MaxValue)
        {
            return value;
        }
        return number <= uint.MaxValue ? ScriptValue.From((int)(uint)number) : ScriptValue.From((long)(ulong)number);
    }

    private static ScriptValue Integer(string text)
    {
        if (BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger whole))
        {
            return ScriptValue.From(whole);
        }
        double value = double.Parse(text, NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? ScriptValue.From(new BigInteger(value)) : ScriptValue.From(value);
    }

    private ScriptValue FloatNumber(in Token token, string text)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        switch (text[^1])
        {
            case 'f' or 'F':
                return ScriptValue.From(
                    float.Parse(text.AsSpan(0, text.Length - 1), Style, CultureInfo.InvariantCulture)
                );
            case 'd' or 'D':
                return ScriptValue.From(
                    double.Parse(text.AsSpan(0, text.Length - 1), Style, CultureInfo.InvariantCulture)
                );
            case 'm' or 'M':
                if (
                    decimal.TryParse(
                        text.AsSpan(0, text.Length - 1),
                        Style,
                        CultureInfo.InvariantCulture,
                        out decimal exact
                    )
                )
                {
                    return ScriptValue.From(exact);
                }
                Fail(token.Start, $"Unable to parse the decimal number `{text}`");
                return default;
            default:
                return ScriptValue.From(double.Parse(text, Style, CultureInfo.InvariantCulture));
        }
    }

    private InterpolatedExpression ParseInterpolated(in Token begin)
    {
        List<string> texts = [begin.Content!];
        List<Expression> parts = [];
        Advance();
        while (!isStopped)
        {
            if (
                Current.Kind == TokenKind.EndInterpolatedString
                && parts.Count == 0
                && Previous.Kind == TokenKind.BeginInterpolatedString
            )
            {
                texts.Add("");
                parts.Add(Missing(begin));
                Advance();
                break;
            }
            parts.Add(ParseInterpolation());
            texts.Add("");
            if (Current.Kind is not TokenKind.ContinueInterpolatedString and not TokenKind.EndInterpolatedString)
            {
                Fail(Current.Start, $"Unexpected token `{TextOf(Current)}` while parsing expression");
                isStopped = true;
                break;
            }
            texts[^1] = Current.Content!;
            bool isEnd = Current.Kind == TokenKind.EndInterpolatedString;
            Advance();
            if (isEnd)
            {
                break;
            }
        }
        return new InterpolatedExpression(begin.Start, Previous.End, [.. texts], [.. parts]);
    }

    private Expression ParseInterpolation()
    {
        if (StartsExpression(Current.Kind))
        {
            return ParseNested();
        }
        Fail(Current.Start, $"Unexpected token `{TextOf(Current)}` while parsing expression");
        return Missing(Current);
    }

    private Expression ParseParentheses(in Token open)
    {
        Advance();
        if (!StartsExpression(Current.Kind))
        {
            Fail(Current.Start, Grammar.Nested, $"Expecting <expression> instead of `{Current.Kind}`");
            return Missing(open);
        }
        (bool outerStops, int outerConditionals) = (stopsAtLoopOptions, openConditionals);
        (stopsAtLoopOptions, openConditionals) = (false, 0);
        Expression inner = ParseExpression();
        (stopsAtLoopOptions, openConditionals) = (outerStops, outerConditionals);
        if (Current.Kind == TokenKind.CloseParen)
        {
            Advance();
        }
        else
        {
            FailClosing(open);
        }
        return new NestedExpression(open.Start, Previous.End, inner);
    }

    private void SkipNewLines()
    {
        while (Current.Kind == TokenKind.NewLine)
        {
            Advance();
        }
    }

    private ListExpression ParseList(in Token open)
    {
        Advance();
        List<Expression> items = [];
        while (!isStopped)
        {
            SkipNewLines();
            if (Current.Kind == TokenKind.CloseBracket)
            {
                break;
            }
            if (!StartsExpression(Current.Kind))
            {
                Fail(Current.Start, Grammar.List, $"Expecting <expression> instead of `{Current.Kind}`");
                return new ListExpression(open.Start, Previous.End, [.. items]);
            }
            items.Add(ParseNested());
            SkipNewLines();
            if (Current.Kind != TokenKind.Comma)
            {
                break;
            }
            Advance();
        }
        if (Current.Kind == TokenKind.CloseBracket)
        {
            Advance();
        }
        else
        {
            Fail(Current.Start, $"Unexpected token `{Current.Kind}`. Expecting a closing ] for the array initializer");
        }
        return new ListExpression(open.Start, Previous.End, [.. items]);
    }

    private ObjectExpression ParseObject(in Token open)
    {
        Advance();
        List<string> names = [];
        List<Expression> values = [];
        while (!isStopped)
        {
            SkipNewLines();
            if (Current.Kind == TokenKind.CloseBrace || !TryParseMember(names, values))
            {
                break;
            }
            SkipNewLines();
            if (Current.Kind != TokenKind.Comma)
            {
                break;
            }
            Advance();
        }
        if (!objectFailed)
        {
            SkipNewLines();
            CloseObject();
        }
        objectFailed = false;
        return new ObjectExpression(open.Start, Previous.End, [.. names], [.. values]);
    }

    private void CloseObject()
    {
        if (Current.Kind == TokenKind.CloseBrace)
        {
            Advance();
            return;
        }
        Fail(Current.Start, $"Unexpected token `{Current.Kind}`. Expecting a closing }} for the object initializer");
    }

    /// <summary>A member of an object was wrong and told; its closing brace is not asked for.</summary>
    private bool objectFailed;

    private bool TryParseMember(List<string> names, List<Expression> values)
    {
        Token name = Current;
        Advance();
        if (name.Kind is not TokenKind.Identifier and not TokenKind.String)
        {
            Fail(
                name.Start,
                $"Unexpected token `{name.Kind}` while parsing object initializer. Expecting a simple identifier for the member name instead of `{TextOf(name)}`"
            );
            objectFailed = true;
            return false;
        }
        if (Current.Kind != TokenKind.Colon)
        {
            Fail(
                Current.Start,
                $"Unexpected token `{Current.Kind}` while parsing object initializer. Expecting a colon : after the member name instead of `{TextOf(Current)}`"
            );
            objectFailed = true;
            return false;
        }
        Advance();
        SkipNewLines();
        if (!StartsExpression(Current.Kind))
        {
            Fail(
                Current.Start,
                $"Unexpected token `{Current.Kind}`. Expecting an expression for the value of the member instead of `{TextOf(Current)}`"
            );
            Advance();
            objectFailed = true;
            return false;
        }
        names.Add(string.Intern(name.Kind == TokenKind.String ? name.Content! : TextOf(name)));
        values.Add(ParseNested());
        return true;
    }
}
