using System.Collections.Immutable;

namespace AiNewsSite.Templating;

/// <summary>How a template's text is read.</summary>
public sealed record TemplateOptions
{
    public static TemplateOptions Default { get; } = new();

    /// <summary>The deepest nesting of expressions and statements; 0 is no limit but the stack's.</summary>
    public int ExpressionDepthLimit { get; init; } = 250;
}
