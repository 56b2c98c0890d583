namespace AiNewsSite.Templating;

/// <summary>A read-only object of the model. The host writes these by hand; one object may serve many renders at once.</summary>
public interface IScriptObject
{
    /// <summary>How many members the object has.</summary>
    int Count { get; }

    /// <summary>
    /// True for one object that many pages show and that gives each of them the same: what <c>include_cached</c> makes from it
    /// is kept.
    /// </summary>
    bool IsShared => false;

    /// <summary>The names of the members, in the order in which a loop shows them.</summary>
    IEnumerable<string> MemberNames { get; }

    /// <summary>False, and null as value, when there is no such member. Names compare ordinally.</summary>
    bool TryGetMember(string name, out ScriptValue value);
}
