using AiNewsSite.Templating.Parsing;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Syntax;

/// <summary><c>target = value</c>.</summary>
internal sealed class AssignStatement(int start, TargetExpression target, Expression value) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        target.Assign(context, value.Evaluate(context));
        return Flow.Next;
    }
}

/// <summary><c>target += value</c> and the like; starts at the sign.</summary>
internal sealed class ChangeStatement(TargetExpression target, BinaryExpression change) : Statement(change.Start)
{
    public override Flow Execute(RenderContext context)
    {
        target.Assign(context, change.Evaluate(context));
        return Flow.Next;
    }
}

/// <summary><c>target ??= value</c>: sets only what is null.</summary>
internal sealed class DefaultStatement(int start, TargetExpression target, Expression value) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        if (target.EvaluateAlias(context).IsNull)
        {
            target.Assign(context, value.Evaluate(context));
        }
        return Flow.Next;
    }
}

/// <summary><c>func name … end</c> and <c>name(x) = expression</c>.</summary>
internal sealed class FunctionStatement(int start, TargetExpression target, UserFunction function) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        target.Assign(context, ScriptValue.From(function));
        return Flow.Next;
    }
}

/// <summary><c>ret value?</c>.</summary>
internal sealed class ReturnStatement(int start, Expression? value) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        context.ReturnValue = value?.Evaluate(context) ?? default;
        return Flow.Return;
    }
}

/// <summary><c>break</c> or <c>continue</c>.</summary>
internal sealed class JumpStatement(int start, Flow flow) : Statement(start)
{
    public override Flow Execute(RenderContext context) => flow;
}

/// <summary><c>import object</c>: its members become variables of the current object.</summary>
internal sealed class ImportStatement(int start, Expression value) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        ScriptValue source = value.Evaluate(context);
        if (source.IsNull)
        {
            return Flow.Next;
        }
        if (!source.IsObject)
        {
            throw context.Error(
                value.Start,
                $"Unexpected value `{TypeNames.Of(source)}` for import. Expecting an plain script object"
            );
        }
        foreach (string name in source.AsObject.MemberNames.ToArray())
        {
            context.TryGetMember(source, name, out ScriptValue member);
            context.TrySet(string.Intern(name), member);
        }
        return Flow.Next;
    }
}

/// <summary><c>readonly name</c>.</summary>
internal sealed class ReadOnlyStatement(int start, TargetExpression variable) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        if (variable is LocalExpression local)
        {
            context.Locals.MakeReadOnly(local.Name);
        }
        else if (variable is VariableExpression global)
        {
            context.MakeReadOnly(global.Name);
        }
        return Flow.Next;
    }
}
