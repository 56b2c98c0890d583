namespace AiNewsSite.Templating.Rendering;

/// <summary>The outermost object of a page: the model, covered by the page's own variables.</summary>
internal sealed class PageScope : IScriptObject
{
    private IScriptObject model = ScriptRecord.Empty;

    /// <summary>What the page assigned.</summary>
    public ScriptObject Variables { get; private set; } = [];

    public int Count => MemberNames.Count();

    public IEnumerable<string> MemberNames =>
        Variables.Count == 0 ? model.MemberNames : model.MemberNames.Concat(Variables.MemberNames).Distinct();

    /// <summary>Starts a run over this model with no variables.</summary>
    public void Begin(IScriptObject pageModel)
    {
        model = pageModel;
        if (Variables.Count > 0)
        {
            // A value of the last run may hold the old ones. The next page is likely to assign as many.
            Variables = new ScriptObject(Variables.Count);
        }
        else
        {
            Variables.Clear();
        }
    }

    public bool TryGetMember(string name, out ScriptValue value)
    {
        if (Variables.Count > 0 && Variables.TryGetMember(name, out value))
        {
            return true;
        }
        return model.TryGetMember(name, out value);
    }
}
