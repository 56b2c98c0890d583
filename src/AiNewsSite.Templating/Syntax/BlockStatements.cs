using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Syntax;

/// <summary>One arm of an <c>if</c>: its condition and what runs.</summary>
internal sealed record Branch(Expression Condition, Block Body);

/// <summary><c>if … else if … else … end</c>.</summary>
internal sealed class IfStatement(int start, Branch[] branches, Block? otherwise) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        foreach (Branch branch in branches)
        {
            if (branch.Condition.Evaluate(context).IsTruthy)
            {
                return branch.Body.Execute(context);
            }
        }
        return otherwise?.Execute(context) ?? Flow.Next;
    }
}

/// <summary>One <c>when</c>: any of its values may match.</summary>
internal sealed record When(Expression[] Values, Block Body);

/// <summary><c>case value / when a, b / else / end</c>.</summary>
internal sealed class CaseStatement(int start, Expression value, When[] arms, Block? otherwise) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        ScriptValue subject = value.Evaluate(context);
        foreach (When arm in arms)
        {
            foreach (Expression candidate in arm.Values)
            {
                if (Comparison.AreEqual(context, subject, candidate.Evaluate(context)))
                {
                    return arm.Body.Execute(context);
                }
            }
        }
        return otherwise?.Execute(context) ?? Flow.Next;
    }
}

/// <summary><c>capture target … end</c>: what the body writes becomes a value.</summary>
internal sealed class CaptureStatement(int start, TargetExpression target, Block body) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        Utf8Output outer = context.BeginCapture();
        Flow flow = body.Execute(context);
        target.Assign(context, context.EndCapture(outer));
        return flow;
    }
}

/// <summary><c>with object … end</c>: the object is searched first and takes the assignments.</summary>
internal sealed class WithStatement(int start, Expression target, Block body) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        ScriptValue value = target.Evaluate(context);
        if (!value.IsObject)
        {
            throw context.Error(
                target.Start,
                $"Invalid target property `{target}` used for [with] statement. Must be a ScriptObject instead of `{TypeNames.Of(value)}`"
            );
        }
        return context.ExecuteWith(value.AsObject, body);
    }
}

/// <summary><c>wrap f args … end</c>: the function runs the block where it says <c>$$</c>.</summary>
internal sealed class WrapStatement(int start, Expression call, Block body) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        Expression target = call is CallExpression called ? called.Target : call;
        CallArguments arguments = call is CallExpression full ? full.Arguments : CallArguments.None;
        ScriptValue function = target is NestedExpression ? default : target.EvaluateAlias(context);
        if (!function.IsFunction)
        {
            string kind = target switch
            {
                VariableExpression or LocalExpression => "variable",
                MemberExpression => "member expression",
                NestedExpression => "nested expression",
                _ => "expression",
            };
            throw context.Error(
                target.Start,
                $"Expecting a direct function instead of the expression `{target}/{kind}`"
            );
        }
        context.Print(
            FunctionCaller.Call(context, new CallPlace(call, arguments) { Block = body }, function.AsFunction)
        );
        return Flow.Next;
    }
}
