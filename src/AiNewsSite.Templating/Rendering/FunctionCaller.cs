using System.Runtime.CompilerServices;
using AiNewsSite.Templating.Builtins;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

/// <summary>Calls functions: evaluates the arguments, fits them to the parameters, runs the function.</summary>
internal static class FunctionCaller
{
    public static ScriptValue Call(RenderContext context, in CallPlace site, ScriptFunction function) =>
        function switch
        {
            Builtin builtin => CallBuiltin(context, site, builtin, isPrinted: false),
            IncludeFunction include => include.Call(context, site),
            _ => CallUser(context, site, (UserFunction)function),
        };

    /// <summary>Calls and prints.</summary>
    public static void Write(RenderContext context, in CallPlace site, ScriptFunction function)
    {
        switch (function)
        {
            case Builtin builtin:
                context.Print(CallBuiltin(context, site, builtin, isPrinted: true));
                break;
            case IncludeFunction include:
                include.Write(context, site);
                break;
            default:
                context.Print(CallUser(context, site, (UserFunction)function));
                break;
        }
    }

    /// <summary>The arguments in order, spread ones laid out, and room for more behind them.</summary>
    public static ScriptValue[] Evaluate(RenderContext context, CallArguments arguments, int room = 0)
    {
        if (!arguments.HasSpread)
        {
            ScriptValue[] values = arguments.Count + room == 0 ? [] : new ScriptValue[arguments.Count + room];
            for (int i = 0; i < arguments.Count; i++)
            {
                values[i] = arguments.At(i).Evaluate(context);
            }
            return values;
        }
        ScriptList spread = new(arguments.Count);
        for (int i = 0; i < arguments.Count; i++)
        {
            ScriptValue value = arguments.At(i).Evaluate(context);
            if (arguments.At(i) is SpreadExpression && value.IsList)
            {
                context.CountSteps(value.AsList.Count);
                spread.AddRange(value.AsList);
            }
            else
            {
                spread.Add(value);
            }
        }
        return [.. spread, .. new ScriptValue[room]];
    }

    /// <summary>An error for a call with too few or too many arguments.</summary>
    public static RenderException WrongCount(
        RenderContext context,
        in CallPlace site,
        ScriptFunction function,
        int given
    )
    {
        int expected = given < function.RequiredCount ? function.RequiredCount : function.Parameters.Length;
        int place = given < expected ? site.Call.End : site.StartOf(expected);
        return context.Error(
            place,
            $"Invalid number of arguments `{given}` passed to `{site.Text}` while expecting `{expected}` arguments"
        );
    }

    public static RenderException UnknownName(RenderContext context, NamedArgument named, ScriptFunction function) =>
        context.Error(named.Start, $"The parameter `{named.Name}` was not found for the function `{function.Name}`");

    /// <summary>The position of the parameter with this name, or -1.</summary>
    public static int IndexOf(ScriptFunction function, string parameter)
    {
        for (int i = 0; i < function.Parameters.Length; i++)
        {
            if (function.Parameters[i].Name == parameter)
            {
                return i;
            }
        }
        return -1;
    }

    private static ScriptValue CallBuiltin(RenderContext context, in CallPlace site, Builtin builtin, bool isPrinted)
    {
        ScriptValue[]? spread = site.Arguments.HasSpread ? Evaluate(context, site.Arguments) : null;
        int given = spread?.Length ?? site.Arguments.Count;
        int fixedCount = builtin.Parameters.Length - (builtin.IsVariadic ? 1 : 0);
        if (given > fixedCount && !builtin.IsVariadic)
        {
            throw WrongCount(context, site, builtin, given);
        }
        ArgumentBuffer buffer = default;
        int count = Math.Max(given, fixedCount);
        Span<ScriptValue> values =
            count <= ArgumentBuffer.Size ? ((Span<ScriptValue>)buffer)[..count] : new ScriptValue[count];
        try
        {
            for (int i = 0; i < given; i++)
            {
                ScriptValue value = spread is null ? site.Arguments.At(i).Evaluate(context) : spread[i];
                Parameter parameter = builtin.Parameters[Math.Min(i, builtin.Parameters.Length - 1)];
                values[i] = ArgumentConverter.Convert(context, parameter.Kind, value, i);
            }
            FillRest(context, site with { Given = given }, builtin, values);
            context.BeginBuiltin(site.Call.Start);
            return Run(context, builtin, values, isPrinted);
        }
        catch (BadArgumentException wrong)
        {
            throw context.Error(site.StartOf(wrong.Index), wrong.Message);
        }
        catch (ScriptFailureException failure)
        {
            throw context.Error(site.Call.Start, failure.Message);
        }
    }

    private static void FillRest(RenderContext context, in CallPlace site, Builtin builtin, Span<ScriptValue> values)
    {
        int fixedCount = builtin.Parameters.Length - (builtin.IsVariadic ? 1 : 0);
        ulong named = 0;
        foreach (NamedArgument argument in site.Arguments.Named)
        {
            int index = IndexOf(builtin, argument.Name);
            if (index < 0 || index >= fixedCount)
            {
                throw UnknownName(context, argument, builtin);
            }
            values[index] = ArgumentConverter.Convert(
                context,
                builtin.Parameters[index].Kind,
                argument.Value.Evaluate(context),
                index
            );
            named |= 1UL << index;
        }
        for (int i = site.Given; i < fixedCount; i++)
        {
            if ((named & (1UL << i)) != 0)
            {
                continue;
            }
            if (!builtin.Parameters[i].IsOptional)
            {
                throw WrongCount(context, site, builtin, site.Given);
            }
            values[i] = builtin.Parameters[i].Default;
        }
    }

    private static ScriptValue Run(RenderContext context, Builtin builtin, Span<ScriptValue> values, bool isPrinted)
    {
        if (isPrinted && builtin.Writer is { } writer && !context.IsIndenting)
        {
            writer(context, values, context.Output);
            return default;
        }
        return builtin.Body(context, values);
    }

    private static ScriptValue CallUser(RenderContext context, in CallPlace site, UserFunction function)
    {
        ScriptValue[] values = Evaluate(context, site.Arguments);
        if (!function.IsParametric)
        {
            ScriptList arguments = new(values) { Members = EvaluateNamed(context, site.Arguments) };
            return context.Run(function, new Invocation(site, arguments));
        }
        ScriptObject scope = Bind(context, site, function, values);
        return context.Run(function, new Invocation(site, new ScriptList(values)) { Scope = scope });
    }

    /// <summary>The named arguments as an object; null when there are none.</summary>
    private static ScriptObject? EvaluateNamed(RenderContext context, CallArguments arguments)
    {
        ScriptObject? named = null;
        foreach (NamedArgument argument in arguments.Named)
        {
            (named ??= [])[argument.Name] = argument.Value.Evaluate(context);
        }
        return named;
    }

    private static ScriptObject Bind(
        RenderContext context,
        in CallPlace site,
        UserFunction function,
        ScriptValue[] values
    )
    {
        int fixedCount = function.Parameters.Length - (function.IsVariadic ? 1 : 0);
        if (values.Length > fixedCount && !function.IsVariadic)
        {
            throw WrongCount(context, site, function, values.Length);
        }
        ScriptObject scope = [];
        foreach (NamedArgument argument in site.Arguments.Named)
        {
            if (IndexOf(function, argument.Name) < 0)
            {
                throw UnknownName(context, argument, function);
            }
            scope[argument.Name] = argument.Value.Evaluate(context);
        }
        for (int i = 0; i < fixedCount; i++)
        {
            Parameter parameter = function.Parameters[i];
            if (i < values.Length)
            {
                scope[parameter.Name] = values[i];
            }
            else if (!scope.TryGetMember(parameter.Name, out _))
            {
                scope[parameter.Name] = parameter.IsOptional
                    ? parameter.Default
                    : throw WrongCount(context, site, function, values.Length);
            }
        }
        if (function.IsVariadic)
        {
            scope[function.Parameters[^1].Name] = ScriptValue.From(new ScriptList(values.Skip(fixedCount)));
        }
        return scope;
    }

    [InlineArray(Size)]
    private struct ArgumentBuffer
    {
        public const int Size = 6;
        private ScriptValue item;
    }
}
