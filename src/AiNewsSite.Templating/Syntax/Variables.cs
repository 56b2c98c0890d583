using System.Text;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Syntax;

/// <summary>A name without dollar sign, looked up in all scopes.</summary>
internal sealed class VariableExpression(int start, int end, string name) : TargetExpression(start, end)
{
    public string Name { get; } = name;

    public override ScriptValue EvaluateAlias(RenderContext context)
    {
        if (!context.TryFind(Name, out ScriptValue value))
        {
            context.RefuseUnknown(this);
        }
        return value;
    }

    public override void Assign(RenderContext context, in ScriptValue value)
    {
        if (!context.TrySet(Name, value))
        {
            throw context.Error(Start, $"Cannot set value on the readonly variable `{Name}`");
        }
    }

    public override void Quote(StringBuilder text) => text.Append(Name);
}

/// <summary>A name with dollar sign; it lives in one function, include or <c>with</c> body.</summary>
internal sealed class LocalExpression(int start, int end, string name) : TargetExpression(start, end)
{
    /// <summary>Without the dollar sign.</summary>
    public string Name { get; } = name;

    public override ScriptValue EvaluateAlias(RenderContext context)
    {
        if (!context.Locals.TryGet(Name, out ScriptValue value) && context.Options.StrictVariables)
        {
            throw context.Error(Start, $"The variable or function `${Name}` was not found");
        }
        return value;
    }

    public override void Assign(RenderContext context, in ScriptValue value)
    {
        if (!context.Locals.TrySet(Name, value))
        {
            throw context.Error(Start, $"Cannot set value on the readonly variable `${Name}`");
        }
    }

    public override void Quote(StringBuilder text) => text.Append('$').Append(Name);
}

/// <summary><c>$</c>: the list of the arguments; named ones are its members.</summary>
internal sealed class ArgumentsExpression(int start, int end) : Expression(start, end)
{
    public override ScriptValue Evaluate(RenderContext context) => ScriptValue.From(context.Locals.Arguments);

    public override void Quote(StringBuilder text) => text.Append('$');
}

/// <summary><c>$0</c> and on.</summary>
internal sealed class ArgumentExpression(int start, int end, int index) : TargetExpression(start, end)
{
    public override ScriptValue EvaluateAlias(RenderContext context)
    {
        ScriptList arguments = context.Locals.Arguments;
        return index < arguments.Count ? arguments[index] : default;
    }

    public override void Assign(RenderContext context, in ScriptValue value) =>
        context.PutItem(this, context.Locals.Arguments, index, value);

    public override void Quote(StringBuilder text) => text.Append('$').Append(index);
}

/// <summary><c>$$</c>: runs the block that <c>wrap</c> passed; it writes, and has no value.</summary>
internal sealed class WrappedBlockExpression(int start, int end) : Expression(start, end)
{
    public override ScriptValue Evaluate(RenderContext context)
    {
        context.RunWrapped();
        return default;
    }

    public override void Quote(StringBuilder text) => text.Append("$$");
}

/// <summary><c>this</c>: the current object.</summary>
internal sealed class ThisExpression(int start, int end) : Expression(start, end)
{
    public override ScriptValue Evaluate(RenderContext context) => ScriptValue.From(context.CurrentObject);

    public override void Quote(StringBuilder text) => text.Append("this");
}

/// <summary><c>for</c>, <c>while</c> or <c>tablerow</c> as a variable: the state of the innermost loop.</summary>
internal sealed class LoopStateExpression(int start, int end, string name) : Expression(start, end)
{
    public override ScriptValue Evaluate(RenderContext context) => ScriptValue.From(context.LoopState);

    public override void Quote(StringBuilder text) => text.Append(name);
}
