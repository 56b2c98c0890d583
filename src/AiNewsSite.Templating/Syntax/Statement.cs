using System.Runtime.CompilerServices;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Syntax;

/// <summary>How a run goes on after a statement.</summary>
internal enum Flow : byte
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>A node that is run for what it writes and sets.</summary>
internal abstract class Statement(int start)
{
    public int Start { get; } = start;

    public abstract Flow Execute(RenderContext context);
}

/// <summary>Statements in order; <paramref name="indents"/>, one a statement, are the blanks of auto-indent, or null.</summary>
internal sealed class Block(Statement[] statements, string?[]? indents)
{
    public static Block Empty { get; } = new([], null);

    public Flow Execute(RenderContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (int i = 0; i < statements.Length; i++)
        {
            Flow flow =
                indents is not null && indents[i] is { } indent && context.Options.AutoIndent
                    ? context.ExecuteIndented(statements[i], indent)
                    : statements[i].Execute(context);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }
        return Flow.Next;
    }
}

/// <summary>Text between code, as the bytes it is written with.</summary>
internal sealed class TextStatement(int start, byte[] utf8) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        context.WriteRaw(utf8);
        return Flow.Next;
    }
}

/// <summary>An expression whose value is printed.</summary>
internal sealed class PrintStatement(int start, Expression value) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        try
        {
            value.WriteTo(context);
            return Flow.Next;
        }
        catch (ScriptFailureException failure)
        {
            throw context.Error(value.Start, failure.Message);
        }
    }
}
