using System.Globalization;
using System.Numerics;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Parsing;

internal sealed partial class Parser
{
    /// <summary>A unary operator with its operand, or a path, literal or call.</summary>
    private Expression ParseOperand(bool isArgument)
    {
        Token sign = Current;
        if (
            sign.Kind
            is not (
                TokenKind.Exclamation
                or TokenKind.Plus
                or TokenKind.Minus
                or TokenKind.Arroba
                or TokenKind.Caret
                or TokenKind.DoublePlus
                or TokenKind.DoubleMinus
            )
        )
        {
            return ParsePath(isArgument);
        }
        Advance();
        if (!StartsExpression(Current.Kind))
        {
            Fail(sign.Start, Grammar.Unary, $"Expecting <expression> instead of `{Current.Kind}`");
            return Missing(sign);
        }
        if (!TryDescend())
        {
            return Missing(sign);
        }
        Expression operand = ParseOperand(isArgument || sign.Kind is TokenKind.Arroba or TokenKind.Caret);
        depth--;
        return Unary(sign, operand);
    }

    private Expression Unary(in Token sign, Expression operand)
    {
        switch (sign.Kind)
        {
            case TokenKind.Arroba:
                return new AliasExpression(sign.Start, operand);
            case TokenKind.Caret:
                return new SpreadExpression(sign.Start, operand);
            case TokenKind.DoublePlus or TokenKind.DoubleMinus:
                return Target(operand) is { } target
                    ? new StepExpression(sign.Start, operand.End, target, sign.Kind)
                    : operand;
            case TokenKind.Minus when operand is LiteralExpression { Value.IsNumber: true } literal:
                ScriptValue negative = literal.Value.Kind switch
                {
                    ScriptKind.Double => ScriptValue.From(-literal.Value.AsDouble),
                    ScriptKind.Float => ScriptValue.From(-literal.Value.AsFloat),
                    ScriptKind.Decimal => ScriptValue.From(-literal.Value.AsDecimal),
                    _ => ScriptValue.From(-literal.Value.AsBigInteger),
                };
                return new LiteralExpression(sign.Start, literal.End, negative, "-" + literal);
            default:
                return new UnaryExpression(sign.Start, sign.Kind, operand);
        }
    }

    /// <summary>A primary with its members, indexes and call; <paramref name="isArgument"/> forbids a call with blanks.</summary>
    private Expression ParsePath(bool isArgument)
    {
        // A parenthesis hands the piped value on to what stands in it.
        Expression? first = Current.Kind == TokenKind.OpenParen ? null : piped;
        piped = first is null ? piped : null;
        Expression left = ParsePrimary();
        for (int length = 0; !isStopped && TryLengthen(ref length); )
        {
            bool isTight = Current.Start == Previous.End;
            bool isPath = left is TargetExpression or NestedExpression or CallExpression { HasParentheses: true };
            if (
                Current.Kind is TokenKind.Dot or TokenKind.QuestionDot
                && left is not LiteralExpression { Value.IsNumber: true }
            )
            {
                left = ParseMember(left);
            }
            else if (
                Current.Kind == TokenKind.OpenBracket
                && isTight
                && (isPath || left is ArgumentsExpression or ThisExpression)
            )
            {
                left = ParseIndex(left);
            }
            else if (Current.Kind == TokenKind.OpenParen && isTight && isPath)
            {
                left = ParseCallInParentheses(left, first);
                first = null;
            }
            else if (Current.Kind is TokenKind.DoublePlus or TokenKind.DoubleMinus && left is TargetExpression target)
            {
                Token sign = Current;
                Advance();
                left = new StepExpression(left.Start, sign.End, target, sign.Kind) { IsPostfix = true };
            }
            else
            {
                break;
            }
        }
        bool isCall = !isArgument && StartsArgument(Current.Kind) && !isStopped && !EndsBeforeOptions(left);
        if (isCall || first is not null)
        {
            return ParseCall(left, first, isCall);
        }
        return left;
    }

    /// <summary>In the head of a loop an option ends the expression; after a bare number it does not, as the language has it.</summary>
    private bool EndsBeforeOptions(Expression left) =>
        stopsAtLoopOptions && IsLoopOption() && left is not LiteralExpression { Value.IsNumber: true };

    private Expression ParseMember(Expression target)
    {
        bool isOptional = Current.Kind == TokenKind.QuestionDot;
        Advance();
        Token name = Current;
        if (name.Kind != TokenKind.Identifier)
        {
            Fail(
                name.Start,
                $"Invalid token `{name.Kind}`. The dot operator is expected to be followed by a plain identifier"
            );
            return target;
        }
        Advance();
        return new MemberExpression(name.Start, name.End, target, string.Intern(TextOf(name)))
        {
            IsOptional = isOptional,
        };
    }

    private IndexExpression ParseIndex(Expression target)
    {
        Advance();
        Expression index = Missing(Current);
        if (StartsExpression(Current.Kind))
        {
            index = ParseNested();
        }
        else
        {
            Fail(Current.Start, Grammar.Indexer, $"Expecting <index_expression> instead of `{Current.Kind}`");
        }
        if (Current.Kind == TokenKind.CloseBracket)
        {
            Advance();
        }
        else
        {
            Fail(Current.Start, $"Unexpected `{Current.Kind}`. Expecting ']'");
        }
        return new IndexExpression(Previous.End, target, index);
    }

    /// <summary>An expression in brackets of its own, where loop options and conditions outside do not matter.</summary>
    private Expression ParseNested()
    {
        (bool outerStops, int outerConditionals, Expression? outerPiped) = (
            stopsAtLoopOptions,
            openConditionals,
            piped
        );
        (stopsAtLoopOptions, openConditionals, piped) = (false, 0, null);
        Expression inner = ParseExpression();
        (stopsAtLoopOptions, openConditionals, piped) = (outerStops, outerConditionals, outerPiped);
        return inner;
    }

    private CallExpression ParseCallInParentheses(Expression target, Expression? first)
    {
        Token open = Current;
        Advance();
        List<Expression> values = [];
        List<NamedArgument> named = [];
        while (!isStopped && StartsExpression(Current.Kind))
        {
            if (Current.Kind == TokenKind.Identifier && Next.Kind == TokenKind.Colon)
            {
                Token name = Current;
                Advance();
                Advance();
                named.Add(
                    new NamedArgument(string.Intern(TextOf(name)), name.Start, ParseNestedExpected(Grammar.Named))
                );
            }
            else
            {
                values.Add(ParseNested());
            }
            if (Current.Kind != TokenKind.Comma)
            {
                break;
            }
            Advance();
        }
        if (Current.Kind == TokenKind.CloseParen)
        {
            Advance();
        }
        else
        {
            FailClosing(open);
        }
        return new CallExpression(target.Start, Previous.End, target, new CallArguments(first, [.. values], [.. named]))
        {
            HasParentheses = true,
        };
    }

    private Expression ParseNestedExpected(Grammar grammar) =>
        StartsExpression(Current.Kind) ? ParseNested() : ParseExpected(grammar);

    private CallExpression ParseCall(Expression target, Expression? first, bool hasArguments)
    {
        List<Expression> values = [];
        List<NamedArgument> named = [];
        while (hasArguments && !isStopped && StartsArgument(Current.Kind) && !EndsBeforeOptions(target))
        {
            if (IsNamedArgument())
            {
                named.Add(ParseNamedArgument());
                continue;
            }
            if (named.Count > 0)
            {
                Fail(
                    Current.Start,
                    $"Invalid argument `{TextOf(Current)}`. Arguments after a named argument must be named, too"
                );
            }
            bool isBlock = IsWord("do");
            values.Add(ParseOperators(0, isArgument: true));
            if (isBlock)
            {
                break;
            }
        }
        int end = Math.Max(Previous.End, target.End);
        return new CallExpression(target.Start, end, target, new CallArguments(first, [.. values], [.. named]));
    }

    /// <summary>A name and a colon; before the colon of a condition they must touch.</summary>
    private bool IsNamedArgument() =>
        Current.Kind == TokenKind.Identifier
        && Next.Kind == TokenKind.Colon
        && (openConditionals == 0 || Next.Start == Current.End);

    private NamedArgument ParseNamedArgument()
    {
        Token name = Current;
        Advance();
        Advance();
        Expression value = StartsExpression(Current.Kind)
            ? ParseOperand(isArgument: true)
            : ParseExpected(Grammar.Named);
        return new NamedArgument(string.Intern(TextOf(name)), name.Start, value);
    }

    private void FailClosing(in Token open)
    {
        TemplatePlace place = source.PlaceOf(open.Start);
        string opening = string.Create(
            CultureInfo.InvariantCulture,
            $"({open.Start}:{place.Line - 1},{place.Column - 1})"
        );
        Fail(Current.Start, $"Invalid token `{Current.Kind}`. Expecting closing ) for opening `{opening}`");
    }

    private static ScriptValue WholeNumber(ReadOnlySpan<char> digits, int radixBits)
    {
        BigInteger value = 0;
        foreach (char c in digits)
        {
            if (c != '_')
            {
                value = (value << radixBits) + Convert.ToInt32(c.ToString(), 16);
            }
        }
        return ScriptValue.From(value);
    }
}
