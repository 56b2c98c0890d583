using System.Collections.Immutable;
using AiNewsSite.Templating.Parsing;

namespace AiNewsSite.Templating.Syntax;

/// <summary>A function written in a template; one instance serves all renders.</summary>
internal sealed class UserFunction(string name, ImmutableArray<Parameter> parameters, TemplateSource source, int start)
    : ScriptFunction(name, parameters)
{
    /// <summary>Declared with parentheses, so its arguments are checked and it has a scope of its own.</summary>
    public bool IsParametric { get; init; }

    /// <summary>Sees the parameters of the function it stands in.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Of <c>f(x) = expression</c>.</summary>
    public Expression? Result { get; init; }

    /// <summary>Set once by the parser, as a body may name its own function.</summary>
    public Block Body { get; set; } = Block.Empty;

    public TemplateSource Source { get; } = source;

    public int Start { get; } = start;

    public int End { get; set; } = start;

    /// <summary>The text of the declaration, which is what printing a function shows.</summary>
    public override string ToString() => Source.Text[Start..Math.Max(Start, End)];
}
