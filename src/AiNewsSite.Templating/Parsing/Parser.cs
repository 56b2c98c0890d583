using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Parsing;

/// <summary>Builds the tree of a template from its tokens; goes on after most mistakes, so that all are told at once.</summary>
internal sealed partial class Parser
{
    private readonly TemplateSource source;
    private readonly TemplateOptions options;
    private readonly List<Token> tokens;
    private readonly List<TemplateError> errors = [];
    private int position;
    private int depth;
    private bool inCode;

    /// <summary>Nothing after this point can be understood.</summary>
    private bool isStopped;

    /// <summary>Stopped for depth: then what is left open is not told.</summary>
    private bool isTooDeep;

    /// <summary>The blanks that auto-indent puts before the lines of the code block that is read now.</summary>
    private string? indent;

    private Parser(TemplateSource source, TemplateOptions options, bool codeOnly)
    {
        this.source = source;
        this.options = options;
        tokens = Lexer.Read(source, codeOnly, out List<TemplateError> lexerErrors);
        inCode = codeOnly;
        Body = ParseBlock(null).Body;
        errors.AddRange(lexerErrors);
    }

    public Block Body { get; }

    /// <summary>In the order in which they were found, those of the lexer last.</summary>
    public IReadOnlyList<TemplateError> Errors => errors;

    /// <summary>The expression, when the template is nothing else.</summary>
    public Expression? SingleExpression { get; private set; }

    public static Parser Run(TemplateSource source, TemplateOptions options, bool codeOnly) =>
        new(source, options, codeOnly);

    private Token Current => tokens[position];

    private Token Previous => tokens[Math.Max(0, position - 1)];

    private Token Next => tokens[Math.Min(position + 1, tokens.Count - 1)];

    private void Advance()
    {
        if (position < tokens.Count - 1)
        {
            position++;
        }
    }

    private string TextOf(in Token token) =>
        token.Kind switch
        {
            TokenKind.Eof => "<end of file>",
            TokenKind.NewLine => "\\n",
            _ => source.Text[token.Start..token.End],
        };

    private void Fail(int offset, string message)
    {
        if (!isStopped)
        {
            errors.Add(source.ErrorAt(offset, message));
        }
    }

    private void Fail(int offset, Grammar grammar, string message) =>
        Fail(offset, $"Error while parsing {grammar.Name}: {message} in: {grammar.Syntax}");

    /// <summary>Asks for the end of a statement; what stands there instead makes the rest unreadable.</summary>
    private bool ExpectEnd(Grammar grammar, int start)
    {
        if (Current.Kind is TokenKind.NewLine or TokenKind.CodeExit or TokenKind.SemiColon or TokenKind.Eof)
        {
            return true;
        }
        Fail(
            start,
            $"Error while parsing {grammar.Name}: Invalid token found `{TextOf(Current)}`. Expecting <EOL>/end of line after: {grammar.Syntax}"
        );
        isStopped = true;
        return false;
    }

    /// <summary>False, with an error, when statements or expressions are nested too deeply to go on.</summary>
    private bool TryDescend()
    {
        if (++depth <= options.ExpressionDepthLimit)
        {
            return true;
        }
        Fail(
            Current.Start,
            $"The statement depth limit `{options.ExpressionDepthLimit}` was reached when parsing this statement"
        );
        isStopped = true;
        isTooDeep = true;
        position = tokens.Count - 1;
        return false;
    }

    /// <summary>False, with an error, when a chain of operators, members or pipes is too long to be walked.</summary>
    private bool TryLengthen(ref int length)
    {
        const int MaxLength = 2000;
        if (++length <= MaxLength)
        {
            return true;
        }
        Fail(Current.Start, $"The expression has more than {MaxLength} parts");
        isStopped = true;
        return false;
    }

    private bool IsWord(string word) => IsWord(Current, word);

    private bool IsWord(in Token token, string word) =>
        token.Kind == TokenKind.Identifier
        && source.Text.AsSpan(token.Start, token.End - token.Start).SequenceEqual(word);

    private static LiteralExpression Missing(in Token token) => new(token.Start, token.Start, default, "null");
}
