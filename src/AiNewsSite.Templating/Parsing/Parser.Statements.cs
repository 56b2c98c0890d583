using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Parsing;

internal sealed partial class Parser
{
    /// <summary>How many loops the statement stands in, within its function.</summary>
    private int loops;

    private IfStatement ParseIf(int start)
    {
        List<Branch> branches = [];
        Expression condition = ParseExpected(Grammar.If);
        while (true)
        {
            if (!ExpectEnd(Grammar.If, start))
            {
                return new IfStatement(start, [.. branches], null);
            }
            ParsedBlock block = ParseBlock(Grammar.If);
            branches.Add(new Branch(condition, block.Body));
            if (block.End != BlockEnd.Else)
            {
                return new IfStatement(start, [.. branches], null);
            }
            if (!IsWord("if"))
            {
                return new IfStatement(start, [.. branches], ParseElse(block.EndStart));
            }
            start = Current.Start;
            Advance();
            condition = ParseExpected(Grammar.If);
        }
    }

    private Block ParseElse(int start) => ExpectEnd(Grammar.Else, start) ? ParseBlock(Grammar.Else).Body : Block.Empty;

    private Statement ParseFor(int start, Grammar grammar)
    {
        TargetExpression? variable = ParseLoopVariable(start, grammar);
        LoopHead head = new(variable ?? new VariableExpression(start, start, "_"), ParseLoopItems(grammar));
        head = ParseLoopOptions(head);
        if (!ExpectEnd(grammar, start))
        {
            return new ForStatement(start, head, Block.Empty, null);
        }
        loops++;
        ParsedBlock block = ParseBlock(grammar);
        loops--;
        Block? otherwise = block.End == BlockEnd.Else ? ParseElse(block.EndStart) : null;
        return grammar == Grammar.TableRow
            ? new TableRowStatement(start, head, block.Body)
            : new ForStatement(start, head, block.Body, otherwise);
    }

    private TargetExpression? ParseLoopVariable(int start, Grammar grammar)
    {
        TargetExpression? variable = TryParseName(Current);
        if (variable is null)
        {
            Fail(start, grammar, $"Expecting a variable instead of `{TextOf(Current)}`");
            isStopped = true;
            return null;
        }
        Advance();
        if (!IsWord("in"))
        {
            Fail(start, grammar, $"Expecting 'in' word instead of `{Current.Kind} {TextOf(Current)}`");
            isStopped = true;
            return null;
        }
        Advance();
        return variable;
    }

    private Expression ParseLoopItems(Grammar grammar)
    {
        bool outer = stopsAtLoopOptions;
        stopsAtLoopOptions = true;
        Expression items = ParseExpected(grammar);
        stopsAtLoopOptions = outer;
        return items;
    }

    private LoopHead ParseLoopOptions(LoopHead head)
    {
        while (!isStopped && IsLoopOption())
        {
            Token name = Current;
            Advance();
            if (IsWord(name, "reversed"))
            {
                head = head with { IsReversed = true };
                continue;
            }
            Advance();
            Expression value = StartsExpression(Current.Kind)
                ? ParseOperand(isArgument: true)
                : ParseExpected(Grammar.Named);
            head =
                IsWord(name, "limit") ? head with { Limit = value }
                : IsWord(name, "offset") ? head with { Offset = value }
                : head with { Columns = value };
        }
        return head;
    }

    /// <summary><c>reversed</c>, or <c>limit</c>, <c>offset</c> or <c>cols</c> with a colon.</summary>
    private bool IsLoopOption() =>
        IsWord("reversed") || (Next.Kind == TokenKind.Colon && (IsWord("limit") || IsWord("offset") || IsWord("cols")));

    private WhileStatement ParseWhile(int start)
    {
        Expression condition = ParseExpected(Grammar.While);
        if (!ExpectEnd(Grammar.While, start))
        {
            return new WhileStatement(start, condition, Block.Empty);
        }
        loops++;
        Block body = ParseBlock(Grammar.While).Body;
        loops--;
        return new WhileStatement(start, condition, body);
    }

    private CaseStatement ParseCase(int start)
    {
        Expression value = ParseExpected(Grammar.Case);
        List<When> arms = [];
        Block? otherwise = null;
        if (!ExpectEnd(Grammar.Case, start) || !TrySkipToArm())
        {
            return new CaseStatement(start, value, [], null);
        }
        while (IsWord("when"))
        {
            int whenStart = Current.Start;
            Advance();
            Expression[] values = ParseWhenValues();
            if (!ExpectEnd(Grammar.When, whenStart))
            {
                break;
            }
            ParsedBlock block = ParseBlock(Grammar.When);
            arms.Add(new When(values, block.Body));
            if (block.End != BlockEnd.When)
            {
                otherwise = block.End == BlockEnd.Else ? ParseElse(block.EndStart) : null;
                return new CaseStatement(start, value, [.. arms], otherwise);
            }
            position--;
        }
        if (IsWord("else"))
        {
            Advance();
            otherwise = ParseElse(Previous.Start);
        }
        else if (IsWord("end"))
        {
            Advance();
        }
        return new CaseStatement(start, value, [.. arms], otherwise);
    }

    /// <summary>Goes to the first <c>when</c>, <c>else</c> or <c>end</c>; text before it is dropped.</summary>
    private bool TrySkipToArm()
    {
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.CodeEnter or TokenKind.CodeExit:
                    ParseStatement();
                    break;
                case TokenKind.Raw or TokenKind.Escape or TokenKind.NewLine or TokenKind.SemiColon:
                    Advance();
                    break;
                case TokenKind.Identifier when IsWord("when") || IsWord("else") || IsWord("end"):
                    return true;
                case TokenKind.Eof:
                    Fail(Previous.Start, Grammar.Case, "The <end> statement was not found");
                    return false;
                default:
                    Fail(
                        Current.Start,
                        $"Unexpected statement/expression `{TextOf(Current)}` in the body of a `case` statement. Only `when`/`else` are expected."
                    );
                    isStopped = true;
                    return false;
            }
        }
    }

    private Expression[] ParseWhenValues()
    {
        const int AboveOr = 30;
        List<Expression> values = [];
        do
        {
            if (values.Count > 0)
            {
                Advance();
            }
            if (!StartsExpression(Current.Kind))
            {
                values.Add(ParseExpected(Grammar.When));
                break;
            }
            values.Add(RefuseAssignment(ParseOperators(AboveOr, isArgument: false)));
        } while (Current.Kind is TokenKind.Comma or TokenKind.DoubleVerticalBar);
        return [.. values];
    }

    private Statement ParseCapture(int start)
    {
        Expression target = ParseExpected(Grammar.Capture);
        Block body = ExpectEnd(Grammar.Capture, start) ? ParseBlock(Grammar.Capture).Body : Block.Empty;
        return Target(target) is { } variable
            ? new CaptureStatement(start, variable, body)
            : new PrintStatement(start, target);
    }

    private WithStatement ParseWith(int start)
    {
        Expression target = ParseExpected(Grammar.With);
        return new WithStatement(
            start,
            target,
            ExpectEnd(Grammar.With, start) ? ParseBlock(Grammar.With).Body : Block.Empty
        );
    }

    private WrapStatement ParseWrap(int start)
    {
        Expression call = ParseExpected(Grammar.Wrap);
        return new WrapStatement(
            start,
            call,
            ExpectEnd(Grammar.Wrap, start) ? ParseBlock(Grammar.Wrap).Body : Block.Empty
        );
    }

    private ImportStatement ParseImport(int start)
    {
        Expression value = ParseExpected(Grammar.Import);
        ExpectEnd(Grammar.Import, start);
        return new ImportStatement(start, value);
    }

    private ReadOnlyStatement ParseReadOnly(int start)
    {
        TargetExpression? variable = TryParseName(Current);
        if (variable is null)
        {
            Fail(start, Grammar.ReadOnly, $"Expecting a variable instead of `{TextOf(Current)}`");
        }
        Advance();
        ExpectEnd(Grammar.ReadOnly, start);
        return new ReadOnlyStatement(start, variable ?? new VariableExpression(start, start, "_"));
    }

    private ReturnStatement ParseReturn(int start)
    {
        Expression? value = StartsExpression(Current.Kind) ? ParseExpression() : null;
        ExpectEnd(Grammar.Return, start);
        return new ReturnStatement(start, value);
    }

    private JumpStatement ParseJump(int start, Grammar grammar, Flow flow)
    {
        if (loops == 0)
        {
            Fail(start, $"The <{grammar.Syntax}> statement can only be used inside for/while loops");
        }
        ExpectEnd(grammar, start);
        return new JumpStatement(start, flow);
    }

    /// <summary>A plain name, with or without dollar sign; null for any other token.</summary>
    private TargetExpression? TryParseName(in Token token)
    {
        string text = token.Kind is TokenKind.Identifier or TokenKind.IdentifierSpecial ? TextOf(token) : "";
        if (token.Kind == TokenKind.Identifier)
        {
            return new VariableExpression(token.Start, token.End, string.Intern(text));
        }
        return text.Length > 1 && text[1] != '$' && !char.IsAsciiDigit(text[1])
            ? new LocalExpression(token.Start, token.End, string.Intern(text[1..]))
            : null;
    }
}
