using AiNewsSite.Templating;

namespace AiNewsSite.Rendering;

/// <summary>The names that a template of one page starts from.</summary>
internal sealed class PageGlobals(IScriptObject site, IScriptObject page, ScriptValue pagination) : IScriptObject
{
    private static readonly string[] Names = ["site", "page", "pagination", "content", "arguments", "preview"];

    private readonly ScriptValue _site = ScriptValue.From(site);
    private readonly ScriptValue _page = ScriptValue.From(page);

    /// <summary>The HTML that the next layout goes around.</summary>
    public ScriptValue Content { get; set; }

    /// <summary>The arguments of the `{% include %}` that is being rendered.</summary>
    public ScriptValue Include { get; set; }

    /// <summary>Those of the names that are the same on every page.</summary>
    public static IScriptObject Shared(IScriptObject site) =>
        new ScriptRecord([new("site", ScriptValue.From(site)), new("preview", ScriptValue.False)]);

    public int Count => Names.Length;

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out ScriptValue value)
    {
        (var found, value) = name switch
        {
            "site" => (true, _site),
            "page" => (true, _page),
            "pagination" => (true, pagination),
            "content" => (true, Content),
            "arguments" => (true, Include),
            "preview" => (true, ScriptValue.False),
            _ => (false, ScriptValue.Null),
        };
        return found;
    }
}
