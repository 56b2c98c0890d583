using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Syntax;

/// <summary>The head of a <c>for</c> or <c>tablerow</c>.</summary>
internal sealed record LoopHead(TargetExpression Variable, Expression Items)
{
    public Expression? Limit { get; init; }

    public Expression? Offset { get; init; }

    public Expression? Columns { get; init; }

    public bool IsReversed { get; init; }
}

/// <summary><c>for x in items … else … end</c>.</summary>
internal class ForStatement(int start, LoopHead head, Block body, Block? otherwise) : Statement(start)
{
    protected virtual string Keyword => "for";

    public override Flow Execute(RenderContext context)
    {
        ScriptValue value = head.Items.Evaluate(context);
        if (value.IsNull)
        {
            return Flow.Next;
        }
        IReadOnlyList<ScriptValue> list = ItemsOf(context, value);
        LoopRange range = RangeOf(context, list);
        if (range.Count <= 0)
        {
            return list.Count == 0 ? otherwise?.Execute(context) ?? Flow.Next : Flow.Next;
        }
        if (context.Options.LoopLimit > 0 && list is ScriptRange whole && whole.Length > context.Options.LoopLimit)
        {
            throw TooMany(context);
        }
        LoopState state = new() { Length = range.Count };
        using (context.EnterLoop(state, head.Variable))
        {
            return Loop(context, list, range, state);
        }
    }

    protected virtual Flow ExecuteBody(RenderContext context, LoopState state) => body.Execute(context);

    protected static int IntOf(RenderContext context, Expression? expression, int otherwiseValue) =>
        expression is null ? otherwiseValue : context.ToInt(expression, expression.Evaluate(context));

    protected Expression? Columns => head.Columns;

    private Flow Loop(RenderContext context, IReadOnlyList<ScriptValue> list, LoopRange range, LoopState state)
    {
        ScriptValue previous = default;
        for (int i = 0; i < range.Count; i++)
        {
            if (!context.TryCountStep())
            {
                throw TooMany(context);
            }
            context.CheckAllocated(Start);
            int position = range.Offset + (head.IsReversed ? range.Available - 1 - i : i);
            // A loop over a list that its own body shortens ends early.
            ScriptValue item = position < list.Count ? list[position] : default;
            state.Index = i;
            state.Changed = i == 0 || !Comparison.AreEqual(context, previous, item);
            previous = item;
            context.SetLoopVariable(head.Variable, item);
            Flow flow = ExecuteBody(context, state);
            if (flow == Flow.Break)
            {
                break;
            }
            if (flow == Flow.Return)
            {
                return flow;
            }
        }
        return Flow.Next;
    }

    private LoopRange RangeOf(RenderContext context, IReadOnlyList<ScriptValue> list)
    {
        int offset = Math.Max(0, IntOf(context, head.Offset, 0));
        int limit = IntOf(context, head.Limit, 0);
        int available = Math.Max(0, list.Count - offset);
        return new LoopRange(offset, available, limit > 0 ? Math.Min(limit, available) : available);
    }

    private IReadOnlyList<ScriptValue> ItemsOf(RenderContext context, in ScriptValue value) =>
        value.Kind switch
        {
            ScriptKind.List => value.AsList,
            ScriptKind.Object => MemberPair.ListOf(context, value),
            ScriptKind.Empty => [],
            ScriptKind.String or ScriptKind.Markup => new CharacterList(value.AsText()!),
            _ => throw context.Error(head.Items.Start, $"Unexpected type `{TypeNames.Of(value)}` for iterator"),
        };

    private RenderException TooMany(RenderContext context) =>
        context.Error(
            Start,
            $"Exceeding number of iteration limit `{context.Options.LoopLimit}` for statement: {Keyword} {head.Variable} in {head.Items} ... end"
        );

    /// <summary>Where in the list the loop begins, how many items follow, how many of them it takes.</summary>
    private readonly record struct LoopRange(int Offset, int Available, int Count);
}

/// <summary><c>tablerow x in items cols: n … end</c>.</summary>
internal sealed class TableRowStatement(int start, LoopHead head, Block body) : ForStatement(start, head, body, null)
{
    protected override string Keyword => "tablerow";

    protected override Flow ExecuteBody(RenderContext context, LoopState state)
    {
        int columns = Math.Max(1, IntOf(context, Columns, 1));
        state.Column = state.Index % columns;
        if (state.Column == 0)
        {
            context.WriteRaw(System.Text.Encoding.UTF8.GetBytes($"<tr class=\"row{(state.Index / columns) + 1}\">"));
        }
        context.WriteRaw(System.Text.Encoding.UTF8.GetBytes($"<td class=\"col{state.Column + 1}\">"));
        Flow flow = base.ExecuteBody(context, state);
        context.WriteRaw("</td>"u8);
        if (state.Column == columns - 1 || state.Index == state.Length - 1 || flow == Flow.Break)
        {
            context.WriteRaw("</tr>\n"u8);
        }
        return flow;
    }
}

/// <summary><c>while condition … end</c>.</summary>
internal sealed class WhileStatement(int start, Expression condition, Block body) : Statement(start)
{
    public override Flow Execute(RenderContext context)
    {
        LoopState state = new();
        using (context.EnterLoop(state, null))
        {
            for (int i = 0; condition.Evaluate(context).IsTruthy; i++)
            {
                if (!context.TryCountStep())
                {
                    throw context.Error(
                        Start,
                        $"Exceeding number of iteration limit `{context.Options.LoopLimit}` for statement: while {condition} ... end"
                    );
                }
                context.CheckAllocated(Start);
                state.Index = i;
                Flow flow = body.Execute(context);
                if (flow == Flow.Break)
                {
                    break;
                }
                if (flow == Flow.Return)
                {
                    return flow;
                }
            }
        }
        return Flow.Next;
    }
}
