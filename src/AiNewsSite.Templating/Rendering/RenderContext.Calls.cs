using System.Collections.Immutable;
using AiNewsSite.Templating.Builtins;
using AiNewsSite.Templating.Parsing;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

public sealed partial class RenderContext
{
    private readonly List<(TemplateSource Source, int Offset)> calls = [];

    /// <summary>
    /// Calls a function value with these arguments, as <c>array.each</c> does for every item. What a builtin throws
    /// passes through.
    /// </summary>
    public ScriptValue Call(ScriptFunction function, params ReadOnlySpan<ScriptValue> arguments)
    {
        if (function is Builtin builtin)
        {
            return CallBuiltin(builtin, arguments);
        }
        Expression[] values = new Expression[arguments.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = new LiteralExpression(CallerOffset, CallerOffset, arguments[i], ToText(arguments[i]));
        }
        LiteralExpression place = new(CallerOffset, CallerOffset, default, function.Name);
        return FunctionCaller.Call(this, new CallPlace(place, new CallArguments(null, values, [])), function);
    }

    /// <summary>What an operator makes of two values, as <c>math.plus</c> does; errors are placed at the builtin's call.</summary>
    internal ScriptValue Operate(TokenKind sign, in ScriptValue left, in ScriptValue right)
    {
        LiteralExpression first = new(CallerOffset, CallerOffset, left, "…");
        LiteralExpression second = new(CallerOffset, CallerOffset, right, "…");
        return Operators.Apply(this, new BinaryExpression(CallerOffset, first, sign, second), left, right);
    }

    /// <summary>A member as the dot finds it: of objects, lists (<c>size</c>), strings (<c>size</c>), dates and time spans.</summary>
    public bool TryGetMember(in ScriptValue target, string name, out ScriptValue value)
    {
        value = default;
        switch (target.Kind)
        {
            case ScriptKind.Object when TryGetMemberOf(target.AsObject, name, out value):
                return true;
            case ScriptKind.Object when name == "empty?":
                value = target.AsObject.Count == 0;
                return true;
            case ScriptKind.List when name == "size":
                value = target.AsList.Count;
                return true;
            case ScriptKind.List when target.Reference is ScriptList { Members: { } members }:
                return members.TryGetMember(name, out value);
            case ScriptKind.List when name == "empty?":
                value = target.AsList.Count == 0;
                return true;
            case ScriptKind.String or ScriptKind.Markup when name is "size" or "empty?":
                int length = target.AsText()!.Length;
                value = name == "size" ? length : length == 0;
                return true;
            case ScriptKind.Date:
                return DateMembers.TryGet(target, name, out value);
            case ScriptKind.TimeSpan:
                return DateMembers.TryGetOfTimeSpan(target.AsTimeSpan, name, out value);
            case ScriptKind.Empty when name == "empty?":
                value = true;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Reads text as code without braces and gives the value of its last expression (<c>object.eval</c>).</summary>
    public ScriptValue EvaluateCode(string code)
    {
        Template parsed = ParseInner(code, codeOnly: true);
        return parsed.SingleExpression is { } expression ? RunInner(parsed, expression) : RenderInner(parsed);
    }

    /// <summary>Renders text as a template in the scopes of the caller (<c>object.eval_template</c>).</summary>
    public ScriptValue RenderText(string text) => RenderInner(ParseInner(text, codeOnly: false));

    /// <summary>Runs a function of a template; its text goes to the output, its value is that of <c>ret</c>.</summary>
    internal ScriptValue Run(UserFunction function, in Invocation invocation)
    {
        Enter(invocation.Site.Call, function.Source);
        int floor = functionFloor;
        functionFloor = function.IsAnonymous ? floor : frameCount;
        LocalScope scope = PushLocals();
        scope.Arguments = invocation.Arguments;
        scope.Block = invocation.Site.Block is { } block ? new WrappedBlock(block, calls[^1].Source, floor) : null;
        if (invocation.Scope is { } parameters)
        {
            Push(new Frame(FrameKind.Function) { Target = parameters });
        }
        ReturnValue = default;
        ScriptValue result =
            function.Result is { } expression ? expression.Evaluate(this)
            : function.Body.Execute(this) == Flow.Return ? ReturnValue
            : default;
        ReturnValue = default;
        if (invocation.Scope is not null)
        {
            Pop();
        }
        PopLocals();
        functionFloor = floor;
        Leave();
        return result;
    }

    /// <summary>Runs the block that <c>wrap</c> passed to the function that runs now.</summary>
    internal void RunWrapped()
    {
        if (Locals.Block is not { } wrapped)
        {
            return;
        }
        (TemplateSource source, int floor) = (Source, functionFloor);
        (Source, functionFloor) = (wrapped.Source, wrapped.FunctionFloor);
        wrapped.Body.Execute(this);
        (Source, functionFloor) = (source, floor);
    }

    /// <summary>Runs an included template into the output of now.</summary>
    internal void RunInclude(Template template, in CallPlace site, PartialCall call)
    {
        Enter(site.Call, template.Source);
        PushLocals().Begin(call);
        byte[]? outer = indent;
        indent = null;
        Measuring measuring = BeginTime();
        template.Body.Execute(this);
        EndTime(template, measuring);
        ReturnValue = default;
        indent = outer;
        PopLocals();
        Leave();
    }

    /// <summary>Where the builtin that runs was called.</summary>
    private int CallerOffset { get; set; }

    private ScriptValue CallBuiltin(Builtin builtin, ReadOnlySpan<ScriptValue> arguments)
    {
        int fixedCount = builtin.Parameters.Length - (builtin.IsVariadic ? 1 : 0);
        if (arguments.Length < builtin.RequiredCount || (arguments.Length > fixedCount && !builtin.IsVariadic))
        {
            int expected = arguments.Length < builtin.RequiredCount ? builtin.RequiredCount : fixedCount;
            throw new ScriptFailureException(
                $"Invalid number of arguments `{arguments.Length}` passed to `{builtin.Name}` while expecting `{expected}` arguments"
            );
        }
        ScriptValue[] values = new ScriptValue[Math.Max(arguments.Length, fixedCount)];
        for (int i = 0; i < values.Length; i++)
        {
            Parameter parameter = builtin.Parameters[Math.Min(i, builtin.Parameters.Length - 1)];
            values[i] =
                i < arguments.Length
                    ? ArgumentConverter.Convert(this, parameter.Kind, arguments[i], i)
                    : parameter.Default;
        }
        return builtin.Body(this, values);
    }

    private void Enter(Expression call, TemplateSource callee)
    {
        if (Options.RecursionLimit > 0 && partialDepth + calls.Count >= Options.RecursionLimit)
        {
            throw TooDeep(call);
        }
        if (Options.CallLimit > 0 && ++callCount > Options.CallLimit)
        {
            throw TooManyCalls(call);
        }
        CheckAllocated(call.Start);
        calls.Add((Source, call.Start));
        Source = callee;
    }

    private RenderException TooDeep(Expression call) =>
        Error(call.Start, $"Exceeding number of recursive depth limit `{Options.RecursionLimit}` for node: `{call}`");

    private RenderException TooManyCalls(Expression call) =>
        Error(call.Start, $"Exceeding number of calls limit `{Options.CallLimit}` for node: `{call}`");

    private void Leave()
    {
        Source = calls[^1].Source;
        calls.RemoveAt(calls.Count - 1);
    }

    private ImmutableArray<TemplatePlace> CallStack()
    {
        const int Shown = 20;
        ImmutableArray<TemplatePlace>.Builder places = ImmutableArray.CreateBuilder<TemplatePlace>();
        for (int i = calls.Count - 1; i >= 0 && places.Count < Shown; i--)
        {
            places.Add(calls[i].Source.PlaceOf(calls[i].Offset));
        }
        return places.ToImmutable();
    }

    private static Template ParseInner(string text, bool codeOnly)
    {
        Template parsed = codeOnly ? Template.ParseCode(text, "eval") : Template.Parse(text, "eval");
        return parsed.HasErrors ? throw new ScriptFailureException(string.Join('\n', parsed.Errors)) : parsed;
    }

    private LiteralExpression InnerCall(Template parsed) =>
        new(CallerOffset, CallerOffset, default, parsed.Source.Text);

    private ScriptValue RunInner(Template parsed, Expression expression)
    {
        Enter(InnerCall(parsed), parsed.Source);
        ScriptValue value = expression.Evaluate(this);
        Leave();
        return value;
    }

    private ScriptValue RenderInner(Template parsed)
    {
        Enter(InnerCall(parsed), parsed.Source);
        Utf8Output outer = BeginCapture();
        parsed.Body.Execute(this);
        ReturnValue = default;
        Leave();
        return EndCapture(outer);
    }
}
