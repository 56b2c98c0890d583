using System.Collections.Immutable;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating;

/// <summary>
/// Computes a builtin. The arguments are as many as the parameters (more when the last is variadic, in its place),
/// converted to their kinds, defaults filled in. The span is gone when the call ends: copy what must stay.
/// </summary>
public delegate ScriptValue BuiltinBody(RenderContext context, ReadOnlySpan<ScriptValue> arguments);

/// <summary>Writes what the builtin's value would print, already escaped if the render escapes; saves making the value.</summary>
public delegate void BuiltinWriter(RenderContext context, ReadOnlySpan<ScriptValue> arguments, Utf8Output output);

/// <summary>
/// A function written in C#. Bad arguments are reported by throwing <see cref="BadArgumentException"/>, other errors
/// by <see cref="ScriptFailureException"/>; the engine adds the place.
/// </summary>
public sealed class Builtin(string name, BuiltinBody body, params ImmutableArray<Parameter> parameters)
    : ScriptFunction(name, parameters)
{
    public BuiltinBody Body { get; } = body;

    /// <summary>Used instead of <see cref="Body"/> when a call's value is only printed.</summary>
    public BuiltinWriter? Writer { get; init; }

    public override string ToString() => "<function>";
}
