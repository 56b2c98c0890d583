using AiNewsSite.Templating.Builtins;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

public sealed partial class RenderContext
{
    private readonly PageScope page = new();
    private readonly List<LocalScope> locals = [new LocalScope()];
    private Frame[] frames = new Frame[16];
    private int frameCount;
    private int localDepth;

    /// <summary>Parameters of functions below this frame are not seen by the function that runs.</summary>
    private int functionFloor;

    /// <summary>What the template assigned to members of the host's objects; the objects themselves stay as they are.</summary>
    private Dictionary<IScriptObject, ScriptObject>? overlays;

    internal LocalScope Locals => locals[localDepth];

    /// <summary>What <c>this</c> is, and where plain assignments go.</summary>
    internal IScriptObject CurrentObject
    {
        get
        {
            for (int i = frameCount - 1; i >= 0; i--)
            {
                ref Frame frame = ref frames[i];
                if (frame.Kind == FrameKind.With || (frame.Kind == FrameKind.Function && i >= functionFloor))
                {
                    return frame.Target!;
                }
            }
            return page;
        }
    }

    /// <summary>Looks a name up from the innermost scope to the builtins.</summary>
    internal bool TryFind(string name, out ScriptValue value)
    {
        for (int i = frameCount - 1; i >= 0; i--)
        {
            ref Frame frame = ref frames[i];
            bool found = frame.Kind switch
            {
                FrameKind.Loop => ReferenceEquals(frame.Name, name),
                FrameKind.Function when i < functionFloor => false,
                _ => TryGetMemberOf(frame.Target!, name, out frame.Value),
            };
            if (found)
            {
                value = frame.Value;
                return true;
            }
        }
        return page.TryGetMember(name, out value)
            || (Set is not null && Set.Functions.TryGetValue(name, out value))
            || BuiltinTable.All.TryGetValue(name, out value);
    }

    /// <summary>Assigns to a variable; false when it is read-only.</summary>
    internal bool TrySet(string name, in ScriptValue value)
    {
        if (frameCount > 0 && frames[frameCount - 1] is { Kind: FrameKind.Loop } top && ReferenceEquals(top.Name, name))
        {
            frames[frameCount - 1].Value = value;
            return true;
        }
        IScriptObject target = CurrentObject;
        ScriptObject? own = target == page ? page.Variables : target as ScriptObject;
        if (own is not null)
        {
            if (own.IsReadOnly(name))
            {
                return false;
            }
            own[name] = value;
            return true;
        }
        SetMember(target, name, value);
        return true;
    }

    internal void MakeReadOnly(string name)
    {
        IScriptObject target = CurrentObject;
        ScriptObject own = target == page ? page.Variables : target as ScriptObject ?? OverlayOf(target);
        own.MakeReadOnly(name);
    }

    /// <summary>Sets a member for this render; an object of the host is covered, not changed.</summary>
    internal void SetMember(IScriptObject target, string name, in ScriptValue value)
    {
        if (target == page)
        {
            page.Variables[name] = value;
        }
        else
        {
            if (target is BuiltinObject { Name: "date" } && name == "format")
            {
                DateFormat = ToText(value);
            }
            (target as ScriptObject ?? OverlayOf(target))[name] = value;
        }
    }

    /// <summary>Assigns <c>owner.name</c>, or says at <paramref name="place"/> why it cannot.</summary>
    internal void AssignMember(Expression place, in ScriptValue owner, string name, in ScriptValue value)
    {
        if (owner.IsObject)
        {
            IScriptObject target = owner.AsObject == page ? page.Variables : owner.AsObject;
            if (target is ScriptObject own && own.IsReadOnly(name))
            {
                throw Error(place.Start, $"Cannot set a value for the readonly member: {place}");
            }
            SetMember(target, name, value);
        }
        else if (owner.IsList)
        {
            if (owner.Reference is not ScriptList list || name == "size")
            {
                throw Error(place.Start, $"Cannot set a value for the readonly member: {place}");
            }
            list.OwnMembers[name] = value;
        }
        else
        {
            throw Error(
                place.Start,
                $"Cannot get or set a member on the primitive `{ToText(owner)}/{TypeNames.Of(owner)}` when accessing member: {place}"
            );
        }
    }

    /// <summary>Assigns <c>list[index]</c>, filling a gap with nulls.</summary>
    internal void PutItem(Expression place, IReadOnlyList<ScriptValue> list, int index, in ScriptValue value)
    {
        if (list is not ScriptList own)
        {
            throw Error(place.Start, $"Cannot set a value for the readonly member: {place}");
        }
        if (index < 0 || index > int.MaxValue / 64)
        {
            throw Error(place.Start, $"The index {index} is outside of the list: {place}");
        }
        if (Options.LoopLimit > 0 && index - own.Count > Options.LoopLimit)
        {
            throw Error(place.Start, $"The index {index} is too far past the end of the list: {place}");
        }
        own.Put(index, value);
    }

    internal Flow ExecuteWith(IScriptObject target, Block body)
    {
        Push(new Frame(FrameKind.With) { Target = target });
        PushLocals();
        Flow flow = body.Execute(this);
        PopLocals();
        Pop();
        return flow;
    }

    private LocalScope PushLocals()
    {
        localDepth++;
        if (localDepth == locals.Count)
        {
            locals.Add(new LocalScope());
        }
        return locals[localDepth];
    }

    private void PopLocals()
    {
        locals[localDepth].Clear();
        localDepth--;
    }

    private void Push(in Frame frame)
    {
        if (frameCount == frames.Length)
        {
            Array.Resize(ref frames, frameCount * 2);
        }
        frames[frameCount++] = frame;
    }

    private void Pop() => frames[--frameCount] = default;

    private bool TryGetMemberOf(IScriptObject target, string name, out ScriptValue value) =>
        (
            overlays is not null
            && overlays.TryGetValue(target, out ScriptObject? overlay)
            && overlay.TryGetMember(name, out value)
        ) || target.TryGetMember(name, out value);

    private ScriptObject OverlayOf(IScriptObject target)
    {
        overlays ??= new Dictionary<IScriptObject, ScriptObject>(ReferenceEqualityComparer.Instance);
        if (!overlays.TryGetValue(target, out ScriptObject? overlay))
        {
            overlays[target] = overlay = [];
        }
        return overlay;
    }

    private enum FrameKind : byte
    {
        Loop,
        With,
        Function,
    }

    /// <summary>One scope above the page's: a loop variable, or an object whose members are variables.</summary>
    private struct Frame(FrameKind kind)
    {
        public FrameKind Kind = kind;
        public string? Name;
        public IScriptObject? Target;
        public ScriptValue Value;
    }
}
