using System.Text;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Syntax;

/// <summary>A node that has a value. <see cref="Start"/> is where errors about it point, <see cref="End"/> is one past it.</summary>
internal abstract class Expression(int start, int end)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>The value; a path that names a function calls it.</summary>
    public abstract ScriptValue Evaluate(RenderContext context);

    /// <summary>The value without the call, as <c>@</c> wants it.</summary>
    public virtual ScriptValue EvaluateAlias(RenderContext context) => Evaluate(context);

    /// <summary>Prints the value, without making it where that can be saved.</summary>
    public virtual void WriteTo(RenderContext context) => context.Print(Evaluate(context));

    /// <summary>The expression as error messages quote it.</summary>
    public abstract void Quote(StringBuilder text);

    public sealed override string ToString()
    {
        StringBuilder text = new();
        try
        {
            Quote(text);
        }
        catch (InsufficientExecutionStackException)
        {
            text.Append('…');
        }
        return text.ToString();
    }
}

/// <summary>An expression that may stand left of an assignment.</summary>
internal abstract class TargetExpression(int start, int end) : Expression(start, end)
{
    public abstract void Assign(RenderContext context, in ScriptValue value);

    public override ScriptValue Evaluate(RenderContext context)
    {
        ScriptValue value = EvaluateAlias(context);
        return value.IsFunction ? CallExpression.CallBare(context, this, value.AsFunction) : value;
    }

    public override void WriteTo(RenderContext context)
    {
        ScriptValue value = EvaluateAlias(context);
        if (value.IsFunction)
        {
            context.Print(CallExpression.CallBare(context, this, value.AsFunction));
            return;
        }
        context.Print(value);
    }

    public abstract override ScriptValue EvaluateAlias(RenderContext context);
}
