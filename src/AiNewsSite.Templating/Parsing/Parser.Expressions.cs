using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Parsing;

internal sealed partial class Parser
{
    /// <summary>The head of a loop is read: <c>limit:</c> and its like end the expression.</summary>
    private bool stopsAtLoopOptions;

    /// <summary>What the next call that is read gets as its first argument.</summary>
    private Expression? piped;

    /// <summary>Conditionals of which the part before the colon is read.</summary>
    private int openConditionals;

    private Statement? ParseExpressionStatement()
    {
        int start = Current.Start;
        Expression expression = ParsePipeline();
        Token sign = Current;
        switch (sign.Kind)
        {
            case TokenKind.Equal:
                Advance();
                return ParseAssignment(start, expression);
            case TokenKind.DoubleQuestionEqual
            or TokenKind.PlusEqual
            or TokenKind.MinusEqual
            or TokenKind.AsteriskEqual
            or TokenKind.DivideEqual
            or TokenKind.DoubleDivideEqual
            or TokenKind.PercentEqual:
                Advance();
                return ParseChange(start, sign, expression);
            default:
                ExpectEnd(Grammar.Print, start);
                SingleExpression = SingleExpression is null ? expression : null;
                return new PrintStatement(start, expression);
        }
    }

    private Statement? ParseAssignment(int start, Expression left)
    {
        if (IsInlineDeclaration(left))
        {
            return ParseInlineFunction(start, (CallExpression)left);
        }
        TargetExpression? target = Target(left);
        Expression value = ParseExpected(Grammar.Assign);
        ExpectEnd(Grammar.Print, start);
        return target is null ? null : new AssignStatement(start, target, value);
    }

    private Statement? ParseChange(int start, Token sign, Expression left)
    {
        TargetExpression? target = Target(left);
        Expression value = ParseExpected(Grammar.Assign);
        ExpectEnd(Grammar.Print, start);
        if (target is null)
        {
            return null;
        }
        TokenKind plain = sign.Kind switch
        {
            TokenKind.PlusEqual => TokenKind.Plus,
            TokenKind.MinusEqual => TokenKind.Minus,
            TokenKind.AsteriskEqual => TokenKind.Asterisk,
            TokenKind.DivideEqual => TokenKind.Divide,
            TokenKind.DoubleDivideEqual => TokenKind.DoubleDivide,
            _ => TokenKind.Percent,
        };
        return sign.Kind == TokenKind.DoubleQuestionEqual
            ? new DefaultStatement(start, target, value)
            : new ChangeStatement(target, new BinaryExpression(sign.Start, target, plain, value));
    }

    private static bool IsInlineDeclaration(Expression left) =>
        left is CallExpression { HasParentheses: true, Target: VariableExpression or LocalExpression } call
        && call.Arguments is { Piped: null, Named.Length: 0 }
        && Array.TrueForAll(call.Arguments.Values, v => v is VariableExpression);

    /// <summary>The expression as something to assign to; null, with an error, when it is not.</summary>
    private TargetExpression? Target(Expression expression)
    {
        Expression inner = expression is NestedExpression nested ? nested.Inner : expression;
        if (inner is TargetExpression target)
        {
            return target;
        }
        Fail(inner.Start, $"Unsupported expression for target for assignment: {inner} = ...");
        return null;
    }

    /// <summary>An expression where the construct needs one; else an error at what stands there.</summary>
    private Expression ParseExpected(Grammar grammar)
    {
        if (StartsExpression(Current.Kind))
        {
            return ParseExpression();
        }
        Fail(Current.Start, grammar, $"Expecting <expression> instead of `{Current.Kind}`");
        return Missing(Current);
    }

    private Expression ParseExpression() => RefuseAssignment(ParsePipeline());

    /// <summary>An equal sign within an expression is an error; what follows it is read and dropped.</summary>
    private Expression RefuseAssignment(Expression left)
    {
        while (Current.Kind == TokenKind.Equal && !isStopped)
        {
            Fail(Current.Start, Grammar.Assign, "Expression is only allowed for a top level assignment");
            Advance();
            if (!StartsExpression(Current.Kind))
            {
                break;
            }
            ParsePipeline();
        }
        return left;
    }

    /// <summary>Operators, then pipes, then a condition, whose last branch takes the pipes after it.</summary>
    private Expression ParsePipeline()
    {
        if (!TryDescend())
        {
            return Missing(Current);
        }
        Expression left = ParseOperators(0, isArgument: false);
        for (int length = 0; !isStopped && TryLengthen(ref length); )
        {
            if (Current.Kind is TokenKind.VerticalBar or TokenKind.PipeGreater)
            {
                left = ParsePipe(left);
            }
            else if (Current.Kind == TokenKind.Question)
            {
                left = ParseConditional(left);
            }
            else
            {
                break;
            }
        }
        depth--;
        return left;
    }

    private Expression ParsePipe(Expression left)
    {
        Advance();
        Token after = Current;
        while (Current.Kind == TokenKind.NewLine)
        {
            Advance();
        }
        if (!StartsExpression(Current.Kind))
        {
            Fail(after.Start, Grammar.Pipe, $"Expecting <expression> instead of `{after.Kind}`");
            return left;
        }
        piped = left;
        Expression right = ParseOperators(0, isArgument: false);
        piped = null;
        return right;
    }

    private ConditionalExpression ParseConditional(Expression condition)
    {
        Advance();
        openConditionals++;
        Expression then = ParseExpected(Grammar.Conditional);
        openConditionals--;
        if (Current.Kind == TokenKind.Colon)
        {
            Advance();
        }
        else
        {
            Fail(Current.Start, Grammar.Conditional, $"Expecting `:` instead of `{TextOf(Current)}`");
            return new ConditionalExpression(condition, then, Missing(Current));
        }
        return new ConditionalExpression(condition, then, ParseExpected(Grammar.Conditional));
    }

    /// <summary>An operand and the binary operators after it that bind more tightly than <paramref name="floor"/>.</summary>
    private Expression ParseOperators(int floor, bool isArgument)
    {
        Expression left = ParseOperand(isArgument);
        for (
            int length = 0;
            TryLengthen(ref length) && PrecedenceOf(Current.Kind) is var precedence && precedence > floor && !isStopped;

        )
        {
            Token sign = Current;
            Advance();
            if (!StartsExpression(Current.Kind))
            {
                Fail(
                    Current.Start,
                    Grammar.Binary,
                    $"Expecting an <expression> to the right of the operator instead of `{Current.Kind}`"
                );
                break;
            }
            left = new BinaryExpression(sign.Start, left, sign.Kind, ParseOperators(precedence, isArgument));
        }
        return left;
    }

    private static int PrecedenceOf(TokenKind kind) =>
        kind switch
        {
            TokenKind.DoubleQuestion or TokenKind.QuestionExclamation => 20,
            TokenKind.DoubleVerticalBar => 30,
            TokenKind.DoubleAmp => 40,
            TokenKind.DoubleEqual or TokenKind.ExclamationEqual => 70,
            TokenKind.Less or TokenKind.LessEqual or TokenKind.Greater or TokenKind.GreaterEqual => 80,
            TokenKind.Plus or TokenKind.Minus => 100,
            TokenKind.Asterisk or TokenKind.Divide or TokenKind.DoubleDivide or TokenKind.Percent => 110,
            TokenKind.DoubleLessThan or TokenKind.DoubleGreaterThan => 110,
            TokenKind.DoubleDot or TokenKind.DoubleDotLess => 130,
            _ => 0,
        };

    private static bool StartsExpression(TokenKind kind) =>
        StartsArgument(kind)
        || kind is TokenKind.Plus or TokenKind.Minus or TokenKind.DoublePlus or TokenKind.DoubleMinus;

    /// <summary>The signs with which a further argument of a call begins.</summary>
    private static bool StartsArgument(TokenKind kind) =>
        kind
            is TokenKind.Identifier
                or TokenKind.IdentifierSpecial
                or TokenKind.Integer
                or TokenKind.HexaInteger
                or TokenKind.BinaryInteger
                or TokenKind.Float
                or TokenKind.String
                or TokenKind.VerbatimString
                or TokenKind.BeginInterpolatedString
                or TokenKind.OpenParen
                or TokenKind.OpenBracket
                or TokenKind.OpenBrace
                or TokenKind.Exclamation
                or TokenKind.Arroba
                or TokenKind.Caret;
}
