using System.Runtime.CompilerServices;
using System.Text;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Syntax;

/// <summary>A step from one value to another; after a <c>?.</c> on null the rest of the chain is not walked.</summary>
internal abstract class PathExpression(int start, int end, Expression target) : TargetExpression(start, end)
{
    public Expression Target { get; } = target;

    public override ScriptValue EvaluateAlias(RenderContext context)
    {
        TryWalk(context, out ScriptValue value);
        return value;
    }

    /// <summary>False, and null, when the chain was cut at a <c>?.</c>.</summary>
    protected abstract bool TryWalk(RenderContext context, out ScriptValue value);

    protected bool TryTarget(RenderContext context, out ScriptValue value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Target is not PathExpression path)
        {
            value = Target.Evaluate(context);
            return true;
        }
        if (!path.TryWalk(context, out value))
        {
            return false;
        }
        if (value.IsFunction)
        {
            value = CallExpression.CallBare(context, path, value.AsFunction);
        }
        return true;
    }
}

/// <summary><c>target.name</c> or <c>target?.name</c>; starts at the name.</summary>
internal sealed class MemberExpression(int start, int end, Expression target, string name)
    : PathExpression(start, end, target)
{
    public string Name { get; } = name;

    public bool IsOptional { get; init; }

    protected override bool TryWalk(RenderContext context, out ScriptValue value)
    {
        if (!TryTarget(context, out ScriptValue owner))
        {
            value = default;
            return false;
        }
        if (owner.IsNull)
        {
            value = default;
            return IsOptional ? false : throw NullTarget(context);
        }
        context.TryGetMember(owner, Name, out value);
        return true;
    }

    public override void Assign(RenderContext context, in ScriptValue value)
    {
        ScriptValue owner = Target.Evaluate(context);
        if (owner.IsNull)
        {
            throw NullTarget(context);
        }
        context.AssignMember(this, owner, Name, value);
    }

    public override void Quote(StringBuilder text)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Target.Quote(text);
        text.Append(IsOptional ? "?." : ".").Append(Name);
    }

    private RenderException NullTarget(RenderContext context) =>
        context.Error(Start, $"Object `{Target}` is null. Cannot access member: {this}");
}

/// <summary><c>target[index]</c>.</summary>
internal sealed class IndexExpression(int end, Expression target, Expression index)
    : PathExpression(target.Start, end, target)
{
    protected override bool TryWalk(RenderContext context, out ScriptValue value)
    {
        if (!TryTarget(context, out ScriptValue owner))
        {
            value = default;
            return false;
        }
        ScriptValue key = index.Evaluate(context);
        Check(context, owner, key);
        value = Read(context, owner, key);
        return true;
    }

    public override void Assign(RenderContext context, in ScriptValue value)
    {
        ScriptValue owner = Target.Evaluate(context);
        ScriptValue key = index.Evaluate(context);
        Check(context, owner, key);
        if (owner.IsList && !key.IsText)
        {
            context.PutItem(this, owner.AsList, ToIndex(context, key, owner.AsList.Count), value);
            return;
        }
        context.AssignMember(this, owner, context.ToText(key), value);
    }

    public override void Quote(StringBuilder text)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Target.Quote(text);
        text.Append('[');
        index.Quote(text);
        text.Append(']');
    }

    private void Check(RenderContext context, in ScriptValue owner, in ScriptValue key)
    {
        if (owner.IsNull)
        {
            throw context.Error(Target.Start, $"Object `{Target}` is null. Cannot access indexer: {this}");
        }
        if (key.IsNull)
        {
            throw context.Error(index.Start, $"Cannot access target `{Target}` with a null indexer: {this}");
        }
    }

    private ScriptValue Read(RenderContext context, in ScriptValue owner, in ScriptValue key)
    {
        ScriptValue value = default;
        if (owner.IsList && !key.IsText)
        {
            IReadOnlyList<ScriptValue> list = owner.AsList;
            int position = ToIndex(context, key, list.Count);
            return position >= 0 && position < list.Count ? list[position] : default;
        }
        if (owner.IsText && !key.IsText)
        {
            string characters = owner.AsText()!;
            int position = ToIndex(context, key, characters.Length);
            return position >= 0 && position < characters.Length ? characters[position].ToString() : default;
        }
        if (owner.IsObject || owner.IsList)
        {
            context.TryGetMember(owner, context.ToText(key), out value);
        }
        return value;
    }

    private int ToIndex(RenderContext context, in ScriptValue key, int count)
    {
        int position = context.ToInt(index, key);
        return position < 0 ? position + count : position;
    }
}

/// <summary><c>(expression)</c>.</summary>
internal sealed class NestedExpression(int start, int end, Expression inner) : Expression(start, end)
{
    public Expression Inner { get; } = inner;

    public override ScriptValue Evaluate(RenderContext context) => Inner.Evaluate(context);

    public override void WriteTo(RenderContext context) => Inner.WriteTo(context);

    public override void Quote(StringBuilder text)
    {
        text.Append('(');
        Inner.Quote(text);
        text.Append(')');
    }
}
