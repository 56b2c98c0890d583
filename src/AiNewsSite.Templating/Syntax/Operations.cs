using System.Runtime.CompilerServices;
using System.Text;
using AiNewsSite.Templating.Parsing;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Syntax;

/// <summary><c>left operator right</c>; starts at the operator.</summary>
internal sealed class BinaryExpression(int start, Expression left, TokenKind kind, Expression right)
    : Expression(start, right.End)
{
    public Expression Left { get; } = left;

    public TokenKind Operator { get; } = kind;

    public Expression Right { get; } = right;

    public override ScriptValue Evaluate(RenderContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        ScriptValue first = Left.Evaluate(context);
        switch (Operator)
        {
            case TokenKind.DoubleAmp:
                return first.IsTruthy && Right.Evaluate(context).IsTruthy;
            case TokenKind.DoubleVerticalBar:
                return first.IsTruthy || Right.Evaluate(context).IsTruthy;
            case TokenKind.DoubleQuestion:
                return first.IsNull ? Right.Evaluate(context) : first;
            case TokenKind.QuestionExclamation:
                return first.IsNull ? first : Right.Evaluate(context);
            default:
                return Apply(context, first, Right.Evaluate(context));
        }
    }

    private ScriptValue Apply(RenderContext context, in ScriptValue first, in ScriptValue second)
    {
        try
        {
            return Operators.Apply(context, this, first, second);
        }
        catch (ScriptFailureException failure)
        {
            throw context.Error(Start, failure.Message);
        }
    }

    public override void Quote(StringBuilder text)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Left.Quote(text);
        text.Append(' ').Append(Signs.Of(Operator)).Append(' ');
        Right.Quote(text);
    }
}

/// <summary><c>!x</c>, <c>-x</c>, <c>+x</c>.</summary>
internal sealed class UnaryExpression(int start, TokenKind kind, Expression operand) : Expression(start, operand.End)
{
    public override ScriptValue Evaluate(RenderContext context)
    {
        ScriptValue value = operand.Evaluate(context);
        return kind == TokenKind.Exclamation ? !value.IsTruthy : Operators.Sign(context, this, kind, value);
    }

    public override void Quote(StringBuilder text)
    {
        text.Append(Signs.Of(kind));
        operand.Quote(text);
    }
}

/// <summary><c>@x</c>: the function that x names, not called.</summary>
internal sealed class AliasExpression(int start, Expression operand) : Expression(start, operand.End)
{
    public override ScriptValue Evaluate(RenderContext context) =>
        (operand is NestedExpression nested ? nested.Inner : operand).EvaluateAlias(context);

    public override void Quote(StringBuilder text)
    {
        text.Append('@');
        operand.Quote(text);
    }
}

/// <summary><c>^x</c>: the items of x as arguments of a call; elsewhere x itself.</summary>
internal sealed class SpreadExpression(int start, Expression operand) : Expression(start, operand.End)
{
    public override ScriptValue Evaluate(RenderContext context) => operand.Evaluate(context);

    public override void Quote(StringBuilder text)
    {
        text.Append('^');
        operand.Quote(text);
    }
}

/// <summary><c>++x</c>, <c>x--</c> and the like.</summary>
internal sealed class StepExpression(int start, int end, TargetExpression operand, TokenKind kind)
    : Expression(start, end)
{
    /// <summary>The sign stands after the operand, so the value is that before the step.</summary>
    public bool IsPostfix { get; init; }

    public override ScriptValue Evaluate(RenderContext context)
    {
        ScriptValue before = operand.Evaluate(context);
        TokenKind sign = kind == TokenKind.DoublePlus ? TokenKind.Plus : TokenKind.Minus;
        ScriptValue after = Operators.Step(context, this, sign, before);
        operand.Assign(context, after);
        return IsPostfix ? before : after;
    }

    public override void Quote(StringBuilder text)
    {
        text.Append(IsPostfix ? "" : Signs.Of(kind));
        operand.Quote(text);
        text.Append(IsPostfix ? Signs.Of(kind) : "");
    }
}

/// <summary><c>condition ? a : b</c>.</summary>
internal sealed class ConditionalExpression(Expression condition, Expression then, Expression otherwise)
    : Expression(condition.Start, otherwise.End)
{
    public override ScriptValue Evaluate(RenderContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return (condition.Evaluate(context).IsTruthy ? then : otherwise).Evaluate(context);
    }

    public override void WriteTo(RenderContext context) =>
        (condition.Evaluate(context).IsTruthy ? then : otherwise).WriteTo(context);

    public override void Quote(StringBuilder text)
    {
        condition.Quote(text);
        text.Append(" ? ");
        then.Quote(text);
        text.Append(" : ");
        otherwise.Quote(text);
    }
}

/// <summary>How operators are written.</summary>
internal static class Signs
{
    public static string Of(TokenKind kind) =>
        kind switch
        {
            TokenKind.Plus or TokenKind.PlusEqual => "+",
            TokenKind.Minus or TokenKind.MinusEqual => "-",
            TokenKind.Asterisk or TokenKind.AsteriskEqual => "*",
            TokenKind.Divide or TokenKind.DivideEqual => "/",
            TokenKind.DoubleDivide or TokenKind.DoubleDivideEqual => "//",
            TokenKind.Percent or TokenKind.PercentEqual => "%",
            TokenKind.DoublePlus => "++",
            TokenKind.DoubleMinus => "--",
            TokenKind.Exclamation => "!",
            TokenKind.DoubleAmp => "&&",
            TokenKind.DoubleVerticalBar => "||",
            TokenKind.DoubleQuestion => "??",
            TokenKind.QuestionExclamation => "?!",
            TokenKind.DoubleEqual => "==",
            TokenKind.ExclamationEqual => "!=",
            TokenKind.Less => "<",
            TokenKind.LessEqual => "<=",
            TokenKind.Greater => ">",
            TokenKind.GreaterEqual => ">=",
            TokenKind.DoubleLessThan => "<<",
            TokenKind.DoubleGreaterThan => ">>",
            TokenKind.DoubleDot => "..",
            TokenKind.DoubleDotLess => "..<",
            TokenKind.VerticalBar => "|",
            TokenKind.PipeGreater => "|>",
            _ => kind.ToString(),
        };
}
