using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

/// <summary>The functions that render other templates; they see the call's scopes, so they are not builtins like others.</summary>
internal abstract class IncludeFunction : ScriptFunction
{
    private protected IncludeFunction(string name)
        : base(name, []) { }

    public static IncludeFunction Single { get; } = new PlainInclude();

    public static IncludeFunction Join { get; } = new JoinedInclude();

    public static IncludeFunction Cached { get; } = new CachedInclude();

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

    /// <summary>Writes to the output.</summary>
    protected abstract void Run(RenderContext context, in CallPlace site);

    /// <summary>The values of all arguments; an error when fewer than <paramref name="least"/> stand without a name.</summary>
    protected static PartialCall Evaluate(RenderContext context, in CallPlace site, int least)
    {
        NamedArgument[] named = site.Arguments.Named;
        ScriptValue[] values = FunctionCaller.Evaluate(context, site.Arguments, named.Length);
        int given = values.Length - named.Length;
        if (given < least)
        {
            throw context.Error(
                site.Call.End,
                $"Invalid number of arguments `{given}` passed to `{site.Text}` while expecting `{least}` arguments"
            );
        }
        for (int i = 0; i < named.Length; i++)
        {
            values[given + i] = named[i].Value.Evaluate(context);
        }
        return new PartialCall(values, named);
    }

    protected static void Include(RenderContext context, in CallPlace site, PartialCall call) =>
        context.RunInclude(Find(context, site, call.Name), site, call);

    /// <summary>The template of a name, fit to be rendered.</summary>
    protected static Template Find(RenderContext context, in CallPlace site, in ScriptValue name)
    {
        string text = context.ToText(name);
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
        return template.HasErrors
            ? throw context.Error(
                site.Call.Start,
                $"Error while parsing template `{text}` from `{template.Name}`:\n{string.Join('\n', template.Errors)}"
            )
            : template;
    }
}

/// <summary><c>include name arguments…</c>.</summary>
internal sealed class PlainInclude() : IncludeFunction("include")
{
    protected override void Run(RenderContext context, in CallPlace site) =>
        Include(context, site, Evaluate(context, site, 1));
}

/// <summary><c>include_cached name arguments…</c>: once for all pages that give the same arguments.</summary>
internal sealed class CachedInclude() : IncludeFunction("include_cached")
{
    protected override void Run(RenderContext context, in CallPlace site)
    {
        PartialCall call = Evaluate(context, site, 1);
        if (context.TryWriteKept(site, call))
        {
            return;
        }
        context.WritePartial(site, call, Find(context, site, call.Name));
    }
}

/// <summary><c>include_join names separator begin end</c>.</summary>
internal sealed class JoinedInclude() : IncludeFunction("include_join")
{
    protected override void Run(RenderContext context, in CallPlace site)
    {
        PartialCall call = Evaluate(context, site, 2);
        ReadOnlySpan<ScriptValue> values = call.Given;
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
                Part(context, site, call, values[1]);
            }
            Include(context, site, call.Of(names[i]));
        }
        ScriptValue body = context.EndCapture(outer);
        if (body.AsText()!.Length == 0)
        {
            return;
        }
        Part(context, site, call, values.Length > 2 ? values[2] : default);
        context.Print(context.Html(body.AsText()!));
        Part(context, site, call, values.Length > 3 ? values[3] : default);
    }

    /// <summary>A separator or delimiter: text as it is, or after <c>tpl:</c> the name of a template.</summary>
    private static void Part(RenderContext context, in CallPlace site, PartialCall call, in ScriptValue part)
    {
        const string Prefix = "tpl:";
        string text = context.ToText(part);
        if (text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            Include(context, site, call.Of(text[Prefix.Length..]));
        }
        else
        {
            context.Print(context.Html(text));
        }
    }
}
