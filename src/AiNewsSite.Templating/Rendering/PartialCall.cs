using System.Runtime.CompilerServices;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

/// <summary>What a partial wrote, and what that took.</summary>
internal readonly record struct KeptPartial(ReadOnlyMemory<byte> Text, long Steps, int Calls);

/// <summary>What a call includes, and with which arguments. Of <c>include_cached</c> equal calls give the same text.</summary>
/// <param name="names">Of the last values; the first value is the partial's name.</param>
internal readonly struct PartialCall(ScriptValue[] values, NamedArgument[] names) : IEquatable<PartialCall>
{
    private readonly ScriptValue[] values = values;
    private readonly NamedArgument[] names = names;

    /// <summary>Of the partial.</summary>
    public ScriptValue Name => values[0];

    /// <summary>The arguments without a name, the partial's name among them.</summary>
    public ReadOnlySpan<ScriptValue> Given => values.AsSpan(0, values.Length - names.Length);

    public int NamedCount => names.Length;

    /// <summary>Roughly the bytes of a kept call beside the partial's text.</summary>
    public long Size
    {
        get
        {
            const int Entry = 120;
            long size = Entry + (Unsafe.SizeOf<ScriptValue>() * values.Length);
            foreach (ref readonly ScriptValue value in values.AsSpan())
            {
                size += value.Kind == ScriptKind.String ? value.AsText()!.Length * sizeof(char) : 0;
            }
            return size;
        }
    }

    /// <summary>
    /// False where an argument may change, or is made anew on every page. Markup is among them: the memory behind a page's
    /// content is used again for the next page.
    /// </summary>
    public bool CanBeKept
    {
        get
        {
            foreach (ref readonly ScriptValue value in values.AsSpan())
            {
                if (!IsLasting(value))
                {
                    return false;
                }
            }
            return true;
        }
    }

    /// <summary>The arguments as the partial sees them.</summary>
    public ScriptList Arguments
    {
        get
        {
            ScriptList arguments = new(Given.ToArray());
            for (int i = 0; i < names.Length; i++)
            {
                (string name, ScriptValue value) = Named(i);
                arguments.OwnMembers[name] = value;
            }
            return arguments;
        }
    }

    public (string Name, ScriptValue Value) Named(int index) =>
        (names[index].Name, values[values.Length - names.Length + index]);

    /// <summary>Another partial with the same arguments by name, and no others.</summary>
    public PartialCall Of(in ScriptValue name) => new([name, .. values.AsSpan(values.Length - names.Length)], names);

    public bool Equals(PartialCall other)
    {
        if (values.Length != other.values.Length || !HasSameNames(other))
        {
            return false;
        }
        for (int i = 0; i < values.Length; i++)
        {
            if (!values[i].IsSameAs(other.values[i]))
            {
                return false;
            }
        }
        return true;
    }

    public override bool Equals(object? obj) => obj is PartialCall other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (ref readonly ScriptValue value in values.AsSpan())
        {
            hash.Add(value);
        }
        return hash.ToHashCode();
    }

    private bool HasSameNames(PartialCall other)
    {
        if (names.Length != other.names.Length)
        {
            return false;
        }
        for (int i = 0; names != other.names && i < names.Length; i++)
        {
            if (names[i].Name != other.names[i].Name)
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsLasting(in ScriptValue value) =>
        value.Kind switch
        {
            ScriptKind.Null or ScriptKind.Empty or ScriptKind.Bool or ScriptKind.String => true,
            ScriptKind.Int or ScriptKind.Long or ScriptKind.Float or ScriptKind.Double => true,
            ScriptKind.Date or ScriptKind.TimeSpan => true,
            ScriptKind.Object => value.AsObject.IsShared,
            _ => false,
        };
}
