using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

/// <remarks>
/// A partial of <c>include_cached</c> runs in a context of its own, over the site's names alone. So nothing of a page can
/// reach it (variables, loops, settings of builtins), and its text is the same whoever renders it first.
/// </remarks>
public sealed partial class RenderContext
{
    /// <summary>How deep in partials this context is; 0 in a page, and 1 in a page's partials, however deep that calls them.</summary>
    private int partialDepth;

    /// <summary>Renders this one's partials, one at a time.</summary>
    private RenderContext? partials;

    /// <summary>Copies what an equal call wrote; false when there is none.</summary>
    internal bool TryWriteKept(in CallPlace site, PartialCall call)
    {
        // Within another one the depth at which to stop would depend on what is kept already.
        if (partialDepth > 0 || Options.Partials is not { } cache || !cache.TryGet(call, out KeptPartial kept))
        {
            return false;
        }
        CountWork(site, kept);
        WriteRaw(kept.Text.Span);
        return true;
    }

    /// <summary>Renders a partial from its arguments and the site's names; its text is kept where it can be.</summary>
    internal void WritePartial(in CallPlace site, PartialCall call, Template template)
    {
        long allocated = AllocatedBytes();
        Measuring measuring = BeginTime();
        Utf8Output outer = BeginCapture();
        RenderContext inner = partials ??= new RenderContext();
        IScriptObject shared = Options.Partials?.Shared ?? ScriptRecord.Empty;
        inner.Begin(template, new RenderRequest(shared, Options, Set, Output));
        inner.BeginPartial(call, DepthOfPartial(site));
        if (inner.Run(template) is { } error)
        {
            throw new RenderException(
                error with
                {
                    Stack = [.. error.Stack, Source.PlaceOf(site.Call.Start), .. CallStack()],
                }
            );
        }
        (Utf8Output written, Output) = (Output, outer);
        KeptPartial partial = new(written.WrittenMemory, inner.steps, inner.callCount);
        inner.End();
        EndInner(measuring);
        allocatedBefore += AllocatedBytes() - allocated;
        if (partialDepth == 0 && call.CanBeKept)
        {
            Options.Partials?.Keep(call, partial);
        }
        CountWork(site, partial);
        WriteRaw(partial.Text.Span);
        written.Clear();
        spareOutputs.Push(written);
    }

    /// <summary>Says that a name is not known, where that is an error.</summary>
    internal void RefuseUnknown(VariableExpression variable)
    {
        if (partialDepth > 0)
        {
            throw Error(
                variable.Start,
                $"`{variable}` is not known here: a partial of `include_cached` sees its arguments and what is the same on every page. Give it as an argument, or call the partial with `include`"
            );
        }
        if (Options.StrictVariables)
        {
            throw Error(variable.Start, $"The variable or function `{variable}` was not found");
        }
    }

    private void BeginPartial(PartialCall call, int depth)
    {
        partialDepth = depth;
        Locals.Begin(call);
        // All its loops share one limit, whatever loop it is called in.
        loopDepth = 1;
        steps = 0;
    }

    private int DepthOfPartial(in CallPlace site)
    {
        int depth = partialDepth == 0 ? 1 : partialDepth + calls.Count + 1;
        return Options.RecursionLimit > 0 && depth > Options.RecursionLimit ? throw TooDeep(site.Call) : depth;
    }

    /// <summary>Counts what the partial took against the page's limits, kept or not: no page may depend on who came first.</summary>
    private void CountWork(in CallPlace site, in KeptPartial partial)
    {
        callCount += 1 + partial.Calls;
        if (Options.CallLimit > 0 && callCount > Options.CallLimit)
        {
            throw TooManyCalls(site.Call);
        }
        try
        {
            BeginBuiltin(site.Call.Start);
            CountSteps(partial.Steps);
        }
        catch (ScriptFailureException failure)
        {
            throw Error(site.Call.Start, failure.Message);
        }
    }

    private long AllocatedBytes() => Options.MaxAllocated > 0 ? GC.GetAllocatedBytesForCurrentThread() : 0;
}
