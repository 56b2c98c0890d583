using System.Runtime.CompilerServices;
using System.Text;
using AiNewsSite.Templating.Builtins;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Syntax;

/// <summary>What a call is given, in the order of evaluation: the piped value, the values in order, the named ones.</summary>
internal sealed record CallArguments(Expression? Piped, Expression[] Values, NamedArgument[] Named)
{
    public static CallArguments None { get; } = new(null, [], []);

    public int Count { get; } = Values.Length + (Piped is null ? 0 : 1);

    public bool HasSpread { get; } = Array.Exists(Values, v => v is SpreadExpression);

    public Expression At(int index) =>
        Piped is null ? Values[index]
        : index == 0 ? Piped
        : Values[index - 1];
}

/// <summary><c>name: value</c> in a call.</summary>
internal sealed record NamedArgument(string Name, int Start, Expression Value);

/// <summary><c>f a b</c>, <c>f(a, b)</c>, <c>a | f b</c>.</summary>
internal sealed class CallExpression(int start, int end, Expression target, CallArguments arguments)
    : Expression(start, end)
{
    public Expression Target { get; } = target;

    public CallArguments Arguments { get; } = arguments;

    /// <summary>Written with parentheses.</summary>
    public bool HasParentheses { get; init; }

    /// <summary>Calls what a bare path names, with nothing.</summary>
    public static ScriptValue CallBare(RenderContext context, Expression path, ScriptFunction function) =>
        FunctionCaller.Call(context, new CallPlace(path, CallArguments.None), function);

    public override ScriptValue Evaluate(RenderContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        ScriptValue callee = Callee(context);
        return callee.IsFunction
            ? FunctionCaller.Call(context, new CallPlace(this, Arguments), callee.AsFunction)
            : CallObject(context, callee);
    }

    public override void WriteTo(RenderContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        ScriptValue callee = Callee(context);
        if (callee.IsFunction)
        {
            FunctionCaller.Write(context, new CallPlace(this, Arguments), callee.AsFunction);
        }
        else
        {
            context.Print(CallObject(context, callee));
        }
    }

    public override void Quote(StringBuilder text)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Arguments.Piped is { } piped)
        {
            piped.Quote(text);
            text.Append(" | ");
        }
        QuoteCall(text);
    }

    /// <summary>The call without what is piped into it.</summary>
    public void QuoteCall(StringBuilder text)
    {
        Target.Quote(text);
        text.Append(
            HasParentheses ? "("
            : Arguments.Values.Length > 0 ? " "
            : ""
        );
        Quotes.Separated(text, Arguments.Values, HasParentheses ? ", " : " ");
        foreach (NamedArgument named in Arguments.Named)
        {
            text.Append(' ').Append(named.Name).Append(": ");
            named.Value.Quote(text);
        }
        text.Append(HasParentheses ? ")" : "");
    }

    private ScriptValue Callee(RenderContext context) =>
        (Target is NestedExpression nested ? nested.Inner : Target).EvaluateAlias(context);

    /// <summary>Of what is called without being a function, only a builtin object such as <c>date</c> can answer.</summary>
    private ScriptValue CallObject(RenderContext context, in ScriptValue callee)
    {
        if (callee.IsNull)
        {
            throw context.Error(Target.Start, $"The function `{Target}` was not found");
        }
        if (callee.Reference is BuiltinObject { Self: { } self })
        {
            return Arguments.Count == 0 ? callee : FunctionCaller.Call(context, new CallPlace(this, Arguments), self);
        }
        if (HasParentheses && Arguments.Count == 0)
        {
            return callee;
        }
        throw Arguments.Piped is null
            ? context.Error(Target.Start, $"Invalid target function `{this}`( as `{TypeNames.Of(callee)}`)")
            : context.Error(Target.Start, $"Pipe expression destination `{Target}` is not a valid function ");
    }
}

/// <summary><c>do … end</c> and <c>func … end</c> without a name, as a value.</summary>
internal sealed class FunctionExpression(int start, int end, UserFunction function) : Expression(start, end)
{
    public UserFunction Function { get; } = function;

    public override ScriptValue Evaluate(RenderContext context) => ScriptValue.From(Function);

    public override void Quote(StringBuilder text) => text.Append(Function);
}
