using System.Globalization;
using AiNewsSite.Templating.Builtins;
using AiNewsSite.Templating.Parsing;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

/// <summary>One run of a template: its switches, its output, and what builtins may ask of the engine.</summary>
public sealed partial class RenderContext
{
    [ThreadStatic]
    private static RenderContext? spare;

    private readonly Stack<Utf8Output> spareOutputs = new();
    private Dictionary<string, object>? states;

    private RenderContext() { }

    /// <summary>A context without template, in which builtins can be called for themselves.</summary>
    internal RenderContext(RenderOptions options, Utf8Output output) =>
        Begin(Template.Parse(""), new RenderRequest(ScriptRecord.Empty, options, null, output));

    public RenderOptions Options { get; private set; } = RenderOptions.Language;

    /// <summary>Where text goes now: the page, or a buffer of a capture or include.</summary>
    public Utf8Output Output { get; private set; } = null!;

    public bool EscapesHtml { get; private set; }

    /// <summary>The setting <c>date.format</c>, by which dates are printed.</summary>
    public string DateFormat { get; set; } = DateFormats.Default;

    /// <summary>Gives the names of days and months; never the machine's culture.</summary>
    public CultureInfo Culture { get; } = CultureInfo.InvariantCulture;

    internal TemplateSet? Set { get; private set; }

    /// <summary>The template whose nodes run now; errors are placed in it.</summary>
    internal TemplateSource Source { get; private set; } = null!;

    internal ScriptValue ReturnValue { get; set; }

    /// <summary>Text for HTML that is not escaped again: Markup where the render escapes, a String where it does not.</summary>
    public ScriptValue Html(string text) => EscapesHtml ? ScriptValue.FromMarkup(text) : text;

    /// <summary>The value as the output rule shows it, not escaped.</summary>
    public string ToText(in ScriptValue value)
    {
        if (value.IsIterator)
        {
            CountSteps(value.AsList.Count);
        }
        return ValueText.Of(value, DateFormat, Culture);
    }

    /// <summary>What a builtin keeps through one render under its own name (<c>array.cycle</c>).</summary>
    public T State<T>(string name, Func<T> create)
        where T : class
    {
        states ??= new Dictionary<string, object>(StringComparer.Ordinal);
        if (!states.TryGetValue(name, out object? state))
        {
            states[name] = state = create();
        }
        return (T)state;
    }

    /// <summary>Runs a template; null when all went well. Text written before an error stays in the output.</summary>
    internal static TemplateError? Run(Template template, RenderRequest request)
    {
        RenderContext context = spare ?? new RenderContext();
        spare = null;
        context.Begin(template, request);
        try
        {
            TemplateError? error = context.Run(template);
            if (error is null)
            {
                context.End();
                spare = context;
            }
            return error;
        }
        finally
        {
            request.Output.Limit = 0;
        }
    }

    internal RenderException Error(int offset, string message) =>
        new(Source.ErrorAt(offset, message) with { Stack = CallStack() });

    /// <summary>A 32-bit number for an index or limit; what cannot be one is an error at <paramref name="place"/>.</summary>
    internal int ToInt(Expression place, in ScriptValue value)
    {
        try
        {
            return ArgumentConverter.Convert(this, ParameterKind.Int, value, 0).AsInt;
        }
        catch (ScriptFailureException failure)
        {
            throw Error(place.Start, failure.Message);
        }
    }

    private TemplateError? Run(Template template)
    {
        try
        {
            Measuring measuring = BeginTime();
            template.Body.Execute(this);
            EndTime(template, measuring);
            CheckSize(template.Source);
            return null;
        }
        catch (RenderException stopped)
        {
            return stopped.Error;
        }
        catch (ScriptFailureException failure)
        {
            return Error(0, failure.Message).Error;
        }
        catch (InsufficientExecutionStackException)
        {
            return Error(0, "The template is nested too deeply to be run").Error;
        }
    }

    private void Begin(Template template, RenderRequest request)
    {
        Options = request.Options;
        EscapesHtml = Options.Escaping == Escaping.Html;
        Set = request.Set;
        Output = request.Output;
        Output.Limit = Options.MaxOutput;
        Source = template.Source;
        DateFormat = DateFormats.Default;
        page.Begin(request.Model);
        localDepth = 0;
        locals[0].Clear();
        calls.Clear();
        callCount = 0;
        partialDepth = 0;
        allocatedBefore = AllocatedBytes();
    }

    /// <summary>Lets go of everything of the run, so that a context kept for the next one holds no page.</summary>
    private void End()
    {
        page.Begin(ScriptRecord.Empty);
        for (int i = 0; i < locals.Count; i++)
        {
            locals[i].Clear();
        }
        Array.Clear(frames);
        frameCount = 0;
        functionFloor = 0;
        loopDepth = 0;
        LoopState = null;
        indent = null;
        overlays = null;
        states = null;
        Set = null;
        ReturnValue = default;
    }

    private void CheckSize(TemplateSource source)
    {
        if (Options.MaxOutput > 0 && Output.Count > Options.MaxOutput)
        {
            throw new ScriptFailureException(
                $"The output of `{source.Name}` is larger than the limit of {Options.MaxOutput} bytes"
            );
        }
    }
}

/// <summary>What a run needs beside the template.</summary>
internal readonly record struct RenderRequest(
    IScriptObject Model,
    RenderOptions Options,
    TemplateSet? Set,
    Utf8Output Output
);
