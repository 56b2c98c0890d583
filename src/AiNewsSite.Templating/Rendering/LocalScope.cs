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
    private HashSet<string>? readOnly;

    public ScriptList Arguments
    {
        get => arguments ??= [];
        set => arguments = value;
    }

    /// <summary>What <c>$$</c> runs.</summary>
    public WrappedBlock? Block { get; set; }

    public bool TryGet(string name, out ScriptValue value)
    {
        for (int i = 0; i < count; i++)
        {
            if (ReferenceEquals(names[i], name))
            {
                value = values[i];
                return true;
            }
        }
        value = default;
        return false;
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
        int at = Array.IndexOf(names, name, 0, count);
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
        int at = Array.IndexOf(names, name, 0, count);
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
        readOnly = null;
        Block = null;
    }
}
