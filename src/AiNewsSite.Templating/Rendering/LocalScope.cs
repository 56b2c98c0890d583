using AiNewsSite.Templating.Parsing;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

/// <summary>The block of a <c>wrap</c>, the template it stands in, and which functions' parameters it sees.</summary>
internal sealed record WrappedBlock(Block Body, TemplateSource Source, int FunctionFloor);

/// <summary>The <c>$</c> variables of one function, include or <c>with</c> body. Names are interned, so few compares find them.</summary>
internal sealed class LocalScope
{
    private string[] names = new string[4];
    private ScriptValue[] values = new ScriptValue[4];
    private int count;
    private ScriptList? arguments;
    private PartialCall? call;
    private HashSet<string>? readOnly;

    public ScriptList Arguments
    {
        get => arguments ??= call?.Arguments ?? [];
        set => arguments = value;
    }

    /// <summary>What <c>$$</c> runs.</summary>
    public WrappedBlock? Block { get; set; }

    /// <summary>Takes the arguments of an include: those by name are variables.</summary>
    public void Begin(PartialCall include)
    {
        call = include;
        for (int i = 0; i < include.NamedCount; i++)
        {
            (string name, ScriptValue value) = include.Named(i);
            Set(name, value);
        }
    }

    public bool TryGet(string name, out ScriptValue value)
    {
        int at = Find(name);
        value = at < 0 ? default : values[at];
        return at >= 0;
    }

    /// <summary>False when the name is read-only.</summary>
    public bool TrySet(string name, in ScriptValue value)
    {
        if (readOnly is not null && readOnly.Contains(name))
        {
            return false;
        }
        Set(name, value);
        return true;
    }

    public void Set(string name, in ScriptValue value)
    {
        int at = Find(name);
        if (at < 0)
        {
            if (count == names.Length)
            {
                Array.Resize(ref names, count * 2);
                Array.Resize(ref values, count * 2);
            }
            at = count++;
            names[at] = name;
        }
        values[at] = value;
    }

    public void Remove(string name)
    {
        int at = Find(name);
        if (at < 0)
        {
            return;
        }
        count--;
        names[at] = names[count];
        values[at] = values[count];
        values[count] = default;
    }

    public void MakeReadOnly(string name) => (readOnly ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    public void Clear()
    {
        Array.Clear(values, 0, count);
        count = 0;
        arguments = null;
        call = null;
        readOnly = null;
        Block = null;
    }

    private int Find(string name)
    {
        int at = count - 1;
        while (at >= 0 && !ReferenceEquals(names[at], name))
        {
            at--;
        }
        return at;
    }
}
