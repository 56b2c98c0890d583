namespace AiNewsSite.Templating.Rendering;

/// <summary>A call of a function written in a template, arguments evaluated.</summary>
/// <param name="Arguments">Those by name, of a function without parameter list, are its members.</param>
internal readonly record struct Invocation(CallPlace Site, ScriptList Arguments)
{
    /// <summary>The parameters' values for a function with parameter list.</summary>
    public ScriptObject? Scope { get; init; }
}
