namespace AiNewsSite.Templating;

/// <summary>A read-only object of the model. The host writes these by hand; one object may serve many renders at once.</summary>
public interface IScriptObject
{
    /// <summary>How many members the object has.</summary>
    int Count { get; }

    /// <summary>The names of the members, in the order in which a loop shows them.</summary>
    IEnumerable<string> MemberNames { get; }

    /// <summary>False, and null as value, when there is no such member. Names compare ordinally.</summary>
    bool TryGetMember(string name, out ScriptValue value);
}
