using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

/// <summary>The functions <c>include</c> and <c>include_join</c>; they see the call's scopes, so they are not builtins like others.</summary>
internal sealed class IncludeFunction : ScriptFunction
{
    private readonly bool joins;

    private IncludeFunction(string name, bool joins)
        : base(name, []) => this.joins = joins;

    public static IncludeFunction Single { get; } = new("include", joins: false);

    public static IncludeFunction Join { get; } = new("include_join", joins: true);

    /// <summary>The text of the included template as a value.</summary>
    public ScriptValue Call(RenderContext context, in CallPlace site)
    {
        Utf8Output outer = context.BeginCapture();
        Run(context, site);
        return context.EndCapture(outer);
    }

    /// <summary>Renders straight into the output where nothing has to be done to the text.</summary>
    public void Write(RenderContext context, in CallPlace site)
    {
        if (context.IsIndenting)
        {
            context.Print(Call(context, site));
        }
        else
        {
            Run(context, site);
        }
    }

    public override string ToString() => "<function>";

    private void Run(RenderContext context, in CallPlace site)
    {
        ScriptValue[] values = FunctionCaller.Evaluate(context, site.Arguments);
        int needed = joins ? 2 : 1;
        if (values.Length < needed)
        {
            throw context.Error(
                site.Call.End,
                $"Invalid number of arguments `{values.Length}` passed to `{site.Text}` while expecting `{needed}` arguments"
            );
        }
        if (joins)
        {
            RunJoin(context, site, values);
        }
        else
        {
            Include(context, site, values);
        }
    }

    private static void RunJoin(RenderContext context, in CallPlace site, ScriptValue[] values)
    {
        if (!values[0].IsList)
        {
            throw context.Error(
                site.StartOf(0),
                $"Unable to convert type `{TypeNames.Of(values[0])}` to `{TypeNames.Of(ParameterKind.List)}`"
            );
        }
        IReadOnlyList<ScriptValue> names = values[0].AsList;
        Utf8Output outer = context.BeginCapture();
        for (int i = 0; i < names.Count; i++)
        {
            if (i > 0)
            {
                Part(context, site, values[1]);
            }
            Include(context, site, [names[i]]);
        }
        ScriptValue body = context.EndCapture(outer);
        if (body.AsText()!.Length == 0)
        {
            return;
        }
        Part(context, site, values.Length > 2 ? values[2] : default);
        context.Print(context.Html(body.AsText()!));
        Part(context, site, values.Length > 3 ? values[3] : default);
    }

    /// <summary>A separator or delimiter: text as it is, or after <c>tpl:</c> the name of a template.</summary>
    private static void Part(RenderContext context, in CallPlace site, in ScriptValue part)
    {
        const string Prefix = "tpl:";
        string text = context.ToText(part);
        if (text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            Include(context, site, [text[Prefix.Length..]]);
        }
        else
        {
            context.Print(context.Html(text));
        }
    }

    /// <param name="values">The template's name, then the other arguments.</param>
    private static void Include(RenderContext context, in CallPlace site, ScriptValue[] values)
    {
        string text = context.ToText(values[0]);
        if (text.Length == 0)
        {
            throw context.Error(site.StartOf(0), "Include template name cannot be null or empty");
        }
        if (context.Set is not { } set)
        {
            throw context.Error(
                site.Call.Start,
                $"Unable to include <{text}>. No TemplateLoader registered in TemplateContext.TemplateLoader"
            );
        }
        Template template =
            set.Find(text)
            ?? throw context.Error(site.Call.Start, $"Unable to include `{text}`: there is no template of that name");
        if (template.HasErrors)
        {
            throw context.Error(
                site.Call.Start,
                $"Error while parsing template `{text}` from `{template.Name}`:\n{string.Join('\n', template.Errors)}"
            );
        }
        ScriptList arguments = new(values) { Members = FunctionCaller.EvaluateNamed(context, site.Arguments) };
        context.RunInclude(template, new Invocation(site, arguments));
    }
}
