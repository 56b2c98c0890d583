namespace AiNewsSite.Templating.Rendering;

/// <summary>What <c>for.index</c> and its like read. <see cref="Length"/> is -1 in a <c>while</c>.</summary>
internal sealed class LoopState : IScriptObject
{
    private static readonly string[] ForNames =
    [
        "index",
        "rindex",
        "first",
        "last",
        "even",
        "odd",
        "changed",
        "length",
    ];
    private static readonly string[] WhileNames = ["index", "first", "even", "odd"];

    public int Index { get; set; }

    public int Length { get; init; } = -1;

    /// <summary>The item differs from the one before.</summary>
    public bool Changed { get; set; } = true;

    /// <summary>Of a <c>tablerow</c>: the column of the item, from 0; else -1.</summary>
    public int Column { get; set; } = -1;

    public int Count => Length < 0 ? WhileNames.Length : ForNames.Length;

    public IEnumerable<string> MemberNames => Length < 0 ? WhileNames : ForNames;

    public bool TryGetMember(string name, out ScriptValue value)
    {
        value = name switch
        {
            "index" => Index,
            "first" => Index == 0,
            "even" => (Index & 1) == 0,
            "odd" => (Index & 1) == 1,
            "rindex" when Length >= 0 => Length - Index - 1,
            "last" when Length >= 0 => Index == Length - 1,
            "changed" when Length >= 0 => Changed,
            "length" when Length >= 0 => Length,
            "col" when Column >= 0 => Column,
            _ => default(ScriptValue),
        };
        return !value.IsNull;
    }
}
