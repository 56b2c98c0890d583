using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

public sealed partial class RenderContext
{
    private long steps;
    private int loopDepth;
    private int callCount;
    private int looks;
    private long allocatedBefore;

    /// <summary>Of the innermost loop that runs.</summary>
    internal LoopState? LoopState { get; private set; }

    /// <summary>Counts work on list items against the loop limit; throws <see cref="ScriptFailureException"/> beyond it.</summary>
    public void CountSteps(long count = 1)
    {
        steps += count;
        if (Options.LoopLimit > 0 && steps > Options.LoopLimit)
        {
            throw new ScriptFailureException(
                $"Exceeding number of iteration limit `{Options.LoopLimit}` for statement: for"
            );
        }
    }

    /// <summary>False beyond the limit of steps, which all loops in one outermost loop share.</summary>
    internal bool TryCountStep()
    {
        steps++;
        return Options.LoopLimit <= 0 || steps <= Options.LoopLimit;
    }

    /// <summary>Looks at the memory taken so far, every 256th time that it is asked.</summary>
    internal void CheckAllocated(int place)
    {
        if (
            (++looks & 255) == 0
            && Options.MaxAllocated > 0
            && GC.GetAllocatedBytesForCurrentThread() - allocatedBefore > Options.MaxAllocated
        )
        {
            throw Error(
                place,
                $"The work of this page takes more memory than the limit of {Options.MaxAllocated} bytes"
            );
        }
    }

    /// <summary>A builtin is called here. Outside of loops each counts its steps for itself.</summary>
    internal void BeginBuiltin(int offset)
    {
        CallerOffset = offset;
        if (loopDepth == 0)
        {
            steps = 0;
        }
    }

    /// <summary>Makes room for the loop's variable; it is gone when the result is disposed.</summary>
    internal LoopScope EnterLoop(LoopState state, TargetExpression? variable)
    {
        if (loopDepth++ == 0)
        {
            steps = 0;
        }
        LoopScope scope = new(this, LoopState, variable);
        LoopState = state;
        if (variable is VariableExpression global)
        {
            Push(new Frame(FrameKind.Loop) { Name = global.Name });
        }
        return scope;
    }

    internal void SetLoopVariable(TargetExpression variable, in ScriptValue item)
    {
        if (variable is VariableExpression)
        {
            frames[frameCount - 1].Value = item;
        }
        else
        {
            Locals.Set(((LocalExpression)variable).Name, item);
        }
    }

    /// <summary>Ends a loop when disposed.</summary>
    internal readonly struct LoopScope(RenderContext context, LoopState? outer, TargetExpression? variable)
        : IDisposable
    {
        private readonly ScriptValue hidden =
            variable is LocalExpression local && context.Locals.TryGet(local.Name, out ScriptValue before)
                ? before
                : default;

        public void Dispose()
        {
            context.loopDepth--;
            context.LoopState = outer;
            if (variable is VariableExpression)
            {
                context.Pop();
            }
            else if (variable is LocalExpression name)
            {
                if (hidden.IsNull)
                {
                    context.Locals.Remove(name.Name);
                }
                else
                {
                    context.Locals.Set(name.Name, hidden);
                }
            }
        }
    }
}
