using AiNewsSite.Templating.Builtins;

namespace AiNewsSite.Templating.Rendering;

public sealed partial class RenderContext
{
    /// <summary>What the template assigned to members of the host's objects; the objects themselves stay as they are.</summary>
    private Dictionary<IScriptObject, ScriptObject>? overlays;

    private long steps;

    /// <summary>Calls a function value with these arguments, as <c>array.each</c> does for every item.</summary>
    public ScriptValue Call(ScriptFunction function, params ReadOnlySpan<ScriptValue> arguments)
    {
        Builtin builtin = (Builtin)function;
        if (arguments.Length < builtin.RequiredCount)
        {
            throw new ScriptFailureException(
                $"Invalid number of arguments `{arguments.Length}` passed to `{builtin.Name}` while expecting `{builtin.RequiredCount}` arguments"
            );
        }
        int count = Math.Max(arguments.Length, builtin.Parameters.Length);
        ScriptValue[] converted = new ScriptValue[count];
        for (int i = 0; i < count; i++)
        {
            Parameter parameter = builtin.Parameters[Math.Min(i, builtin.Parameters.Length - 1)];
            converted[i] =
                i < arguments.Length
                    ? ArgumentConverter.Convert(this, parameter.Kind, arguments[i], i)
                    : parameter.Default;
        }
        return builtin.Body(this, converted);
    }

    /// <summary>Counts work on list items against the loop limit; throws <see cref="ScriptFailureException"/> beyond it.</summary>
    public void CountSteps(int count = 1)
    {
        steps += count;
        if (Options.LoopLimit > 0 && steps > Options.LoopLimit)
        {
            throw new ScriptFailureException(
                $"Exceeding number of iteration limit `{Options.LoopLimit}` for loop statement."
            );
        }
    }

    /// <summary>A member as the dot finds it: of objects, lists (<c>size</c>), strings (<c>size</c>), dates and time spans.</summary>
    public bool TryGetMember(in ScriptValue target, string name, out ScriptValue value)
    {
        value = default;
        switch (target.Kind)
        {
            case ScriptKind.Object:
                return (
                        overlays is not null
                        && overlays.TryGetValue(target.AsObject, out ScriptObject? overlay)
                        && overlay.TryGetMember(name, out value)
                    ) || target.AsObject.TryGetMember(name, out value);
            case ScriptKind.List when name == "size":
                value = target.AsList.Count;
                return true;
            case ScriptKind.List when target.Reference is ScriptList { Members: { } members }:
                return members.TryGetMember(name, out value);
            case ScriptKind.String or ScriptKind.Markup when name == "size":
                value = target.AsText()!.Length;
                return true;
            case ScriptKind.Date:
                return DateMembers.TryGet(target, name, out value);
            case ScriptKind.TimeSpan:
                return DateMembers.TryGetOfTimeSpan(target.AsTimeSpan, name, out value);
            default:
                return false;
        }
    }

    /// <summary>Sets a member for this render; an object of the host is covered, not changed.</summary>
    internal void SetMember(IScriptObject target, string name, in ScriptValue value)
    {
        if (target is not ScriptObject own)
        {
            overlays ??= new Dictionary<IScriptObject, ScriptObject>(ReferenceEqualityComparer.Instance);
            if (!overlays.TryGetValue(target, out own!))
            {
                overlays[target] = own = [];
            }
        }
        own[name] = value;
    }
}
