using System.Text;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Parsing;

internal sealed partial class Parser
{
    /// <summary>The keyword that ended a block, which is read already (not what follows it).</summary>
    private enum BlockEnd
    {
        Eof,
        End,
        Else,
        When,
    }

    private readonly record struct ParsedBlock(Block Body, BlockEnd End, int EndStart);

    /// <summary>Reads statements up to what ends the construct; <paramref name="grammar"/> is null for the whole template.</summary>
    private ParsedBlock ParseBlock(Grammar? grammar)
    {
        List<Statement> statements = [];
        List<string?> indents = [];
        BlockEnd end = BlockEnd.Eof;
        int endStart = Current.Start;
        if (!TryDescend())
        {
            return new ParsedBlock(Block.Empty, BlockEnd.Eof, endStart);
        }
        while (!isStopped && Current.Kind != TokenKind.Eof)
        {
            endStart = Current.Start;
            if (inCode && TryReadBlockEnd(grammar, out end))
            {
                break;
            }
            string? statementIndent = indent;
            bool isText = Current.Kind is TokenKind.Raw or TokenKind.Escape;
            if (ParseStatement() is { } statement)
            {
                statements.Add(statement);
                indents.Add(isText ? null : statementIndent);
            }
        }
        depth--;
        if (end == BlockEnd.Eof && grammar is not null && !isTooDeep)
        {
            errors.Add(
                source.ErrorAt(
                    Previous.Start,
                    $"Error while parsing {grammar.Name}: The <end> statement was not found in: {grammar.Syntax}"
                )
            );
        }
        Block block = new([.. statements], indents.Exists(i => i is not null) ? [.. indents] : null);
        return new ParsedBlock(block, end, endStart);
    }

    private bool TryReadBlockEnd(Grammar? grammar, out BlockEnd end)
    {
        end =
            IsWord("end") ? BlockEnd.End
            : IsWord("else") ? BlockEnd.Else
            : IsWord("when") ? BlockEnd.When
            : BlockEnd.Eof;
        if (end == BlockEnd.Eof)
        {
            return false;
        }
        int start = Current.Start;
        bool fits = end switch
        {
            BlockEnd.End => grammar is not null,
            BlockEnd.Else => grammar is not null
                && (grammar == Grammar.If || grammar == Grammar.For || grammar == Grammar.When),
            _ => grammar == Grammar.When,
        };
        Advance();
        if (fits)
        {
            return true;
        }
        Fail(
            start,
            end switch
            {
                BlockEnd.Else => "A else condition must be preceded by another if/else/when condition",
                BlockEnd.When => "A `when` condition must be preceded by another `when`/`case` condition",
                _ => "Unexpected `end`: there is no statement to close",
            }
        );
        end = BlockEnd.Eof;
        return false;
    }

    /// <summary>Reads one statement, or a sign between statements (then null).</summary>
    private Statement? ParseStatement()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Raw or TokenKind.Escape:
                Advance();
                return new TextStatement(token.Start, Encoding.UTF8.GetBytes(source.Text[token.Start..token.End]));
            case TokenKind.CodeEnter:
                inCode = true;
                indent = token.Indent;
                Advance();
                return null;
            case TokenKind.CodeExit:
                inCode = false;
                indent = null;
                Advance();
                return null;
            case TokenKind.NewLine or TokenKind.SemiColon:
                Advance();
                return null;
            case TokenKind.Identifier when Next.Kind is not TokenKind.Dot and not TokenKind.QuestionDot:
                return ParseKeyword(source.Text[token.Start..token.End], token.Start) ?? ParseExpressionStatement();
            default:
                if (StartsExpression(token.Kind))
                {
                    return ParseExpressionStatement();
                }
                Fail(token.Start, $"Unexpected token `{token.Kind}`");
                isStopped = true;
                return null;
        }
    }

    private Statement? ParseKeyword(string word, int start)
    {
        switch (word)
        {
            case "if":
                Advance();
                return ParseIf(start);
            case "for":
                Advance();
                return ParseFor(start, Grammar.For);
            case "tablerow":
                Advance();
                return ParseFor(start, Grammar.TableRow);
            case "while":
                Advance();
                return ParseWhile(start);
            case "case":
                Advance();
                return ParseCase(start);
            case "capture":
                Advance();
                return ParseCapture(start);
            case "func" when Next.Kind is not TokenKind.OpenParen:
                Advance();
                return ParseFunction(start);
            case "with":
                Advance();
                return ParseWith(start);
            case "wrap":
                Advance();
                return ParseWrap(start);
            case "import":
                Advance();
                return ParseImport(start);
            case "readonly":
                Advance();
                return ParseReadOnly(start);
            case "ret":
                Advance();
                return ParseReturn(start);
            case "break":
                Advance();
                return ParseJump(start, Grammar.Break, Flow.Break);
            case "continue":
                Advance();
                return ParseJump(start, Grammar.Continue, Flow.Continue);
            default:
                return null;
        }
    }
}
