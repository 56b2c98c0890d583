using System.Collections.Immutable;
using AiNewsSite.Templating.Parsing;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating;

/// <summary>How a template's text is read.</summary>
public sealed record TemplateOptions
{
    public static TemplateOptions Default { get; } = new();

    /// <summary>The deepest nesting of expressions and statements.</summary>
    public int ExpressionDepthLimit { get; init; } = 250;
}

/// <summary>A template, read once and never changed: any number of threads may render it at the same time.</summary>
public sealed class Template
{
    private Template(TemplateSource source, Parser parser)
    {
        Source = source;
        Body = parser.Body;
        SingleExpression = parser.SingleExpression;
        Errors = [.. parser.Errors];
    }

    public string Name => Source.Name;

    /// <summary>All that is wrong with the text; a template with errors is not rendered.</summary>
    public ImmutableArray<TemplateError> Errors { get; }

    public bool HasErrors => Errors.Length > 0;

    internal TemplateSource Source { get; }

    internal Block Body { get; }

    /// <summary>The one expression that the text is made of, if it is.</summary>
    internal Expression? SingleExpression { get; }

    /// <summary>Reads a template; <paramref name="name"/> stands in messages. Never throws for any text.</summary>
    public static Template Parse(string text, string name = "text", TemplateOptions? options = null) =>
        Parse(new TemplateSource(name, text), options ?? TemplateOptions.Default, codeOnly: false);

    /// <summary>
    /// Writes the page to the output; null when all went well, else what stopped it (then the output holds a part).
    /// </summary>
    public TemplateError? Render(
        IScriptObject model,
        Utf8Output output,
        RenderOptions options,
        TemplateSet? set = null
    ) => HasErrors ? Errors[0] : RenderContext.Run(this, new RenderRequest(model, options, set, output));

    internal static Template ParseCode(string code, string name) =>
        Parse(new TemplateSource(name, code), TemplateOptions.Default, codeOnly: true);

    private static Template Parse(TemplateSource source, TemplateOptions options, bool codeOnly) =>
        new(source, Parser.Run(source, options, codeOnly));
}
