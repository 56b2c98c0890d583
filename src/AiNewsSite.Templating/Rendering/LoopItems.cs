using System.Collections;

namespace AiNewsSite.Templating.Rendering;

/// <summary>The UTF-16 characters of a string as the items of a loop.</summary>
internal sealed class CharacterList(string text) : IReadOnlyList<ScriptValue>
{
    public int Count => text.Length;

    public ScriptValue this[int index] => text[index].ToString();

    public IEnumerator<ScriptValue> GetEnumerator()
    {
        for (int i = 0; i < text.Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A member of an object as the item of a loop.</summary>
internal sealed class MemberPair(string key, ScriptValue value) : IScriptObject
{
    private static readonly string[] Names = ["key", "value"];

    public int Count => 2;

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out ScriptValue result)
    {
        result = name switch
        {
            "key" => key,
            "value" => value,
            _ => default,
        };
        return name is "key" or "value";
    }

    public static ScriptList ListOf(RenderContext context, in ScriptValue target)
    {
        ScriptList pairs = new(target.AsObject.Count);
        foreach (string name in target.AsObject.MemberNames)
        {
            context.TryGetMember(target, name, out ScriptValue member);
            pairs.Add(ScriptValue.From(new MemberPair(name, member)));
        }
        return pairs;
    }
}
