namespace AiNewsSite.Templating.Rendering;

/// <summary>A call of a function written in a template, arguments evaluated.</summary>
internal readonly record struct Invocation(CallPlace Site, ScriptList Arguments)
{
    /// <summary>Arguments by name for a function without parameter list.</summary>
    public ScriptObject? Named { get; init; }

    /// <summary>The parameters' values for a function with parameter list.</summary>
    public ScriptObject? Scope { get; init; }
}
