namespace AiNewsSite.Templating.Parsing;

/// <summary>Cuts a template into tokens; trim marks are applied to the text beside them here.</summary>
internal sealed partial class Lexer
{
    private readonly TemplateSource source;
    private readonly string text;
    private readonly List<Token> tokens = [];
    private readonly List<TemplateError> errors = [];
    private int at;

    /// <summary>How the text after the last code or escape block is trimmed: a mark or 0.</summary>
    private char pendingTrim;

    private Lexer(TemplateSource source)
    {
        this.source = source;
        text = source.Text;
    }

    /// <summary>All tokens, the last an Eof; <paramref name="errors"/> in the order of the text.</summary>
    public static List<Token> Read(TemplateSource source, bool codeOnly, out List<TemplateError> errors)
    {
        Lexer lexer = new(source);
        errors = lexer.errors;
        if (codeOnly)
        {
            while (lexer.at < lexer.text.Length)
            {
                lexer.ReadCodeToken();
            }
        }
        else
        {
            lexer.ReadTemplate();
        }
        lexer.Add(TokenKind.Eof, lexer.text.Length, lexer.text.Length);
        return lexer.tokens;
    }

    private char Peek(int ahead = 0) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private void Add(TokenKind kind, int start, int end) => tokens.Add(new Token(kind, start, end));

    private void Fail(int offset, string message) => errors.Add(source.ErrorAt(offset, message));

    private void ReadTemplate()
    {
        while (at < text.Length)
        {
            int open = FindOpening(at, out int percents);
            if (open < 0)
            {
                AddText(at, text.Length, '\0');
                at = text.Length;
                return;
            }
            int afterOpen = open + 2 + percents;
            char mark = afterOpen < text.Length && text[afterOpen] is '-' or '~' ? text[afterOpen] : '\0';
            // In {{-1}} and {{~x}} the sign is a mark all the same: the language has it so.
            AddText(at, open, mark);
            at = afterOpen + (mark == '\0' ? 0 : 1);
            if (percents > 0)
            {
                ReadEscapeBlock(open, percents);
            }
            else
            {
                ReadCodeBlock(open, mark);
            }
        }
    }

    /// <summary>The next <c>{{</c> (no percents) or <c>{%…{</c>, or -1.</summary>
    private int FindOpening(int from, out int percents)
    {
        percents = 0;
        while (from < text.Length)
        {
            int brace = text.IndexOf('{', from);
            if (brace < 0 || brace + 1 >= text.Length)
            {
                return -1;
            }
            int next = brace + 1;
            while (next < text.Length && text[next] == '%')
            {
                next++;
            }
            if (next < text.Length && text[next] == '{')
            {
                percents = next - brace - 1;
                return brace;
            }
            from = next;
        }
        return -1;
    }

    private void AddText(int start, int end, char leftMark)
    {
        if (pendingTrim == '-')
        {
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }
        else if (pendingTrim == '~')
        {
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
                if (text[start - 1] == '\n')
                {
                    break;
                }
            }
        }
        pendingTrim = '\0';
        while (
            leftMark != '\0'
            && end > start
            && char.IsWhiteSpace(text[end - 1])
            && (leftMark == '-' || text[end - 1] != '\n')
        )
        {
            end--;
        }
        if (end > start)
        {
            Add(TokenKind.Raw, start, end);
        }
    }

    private void ReadEscapeBlock(int open, int percents)
    {
        string close = string.Concat("}", new string('%', percents), "}");
        int end = text.IndexOf(close, at, StringComparison.Ordinal);
        if (end < 0)
        {
            Fail(open, $"Unexpected end of file while parsing an escape block: the closing `{close}` is missing");
            at = text.Length;
            return;
        }
        int contentEnd = end;
        if (end > at && text[end - 1] is '-' or '~')
        {
            pendingTrim = text[--contentEnd];
        }
        if (contentEnd > at)
        {
            Add(TokenKind.Escape, at, contentEnd);
        }
        at = end + close.Length;
    }

    private void ReadCodeBlock(int open, char mark)
    {
        braceDepth = 0;
        tokens.Add(new Token(TokenKind.CodeEnter, open, at) { Indent = mark == '\0' ? IndentBefore(open) : null });
        while (at < text.Length)
        {
            if (TryReadCodeExit())
            {
                return;
            }
            ReadCodeToken();
        }
    }

    private bool TryReadCodeExit()
    {
        int start = at;
        bool marked = Peek() is '-' or '~';
        int brace = marked ? 1 : 0;
        if (Peek(brace) != '}' || Peek(brace + 1) != '}' || braceDepth > 0)
        {
            return false;
        }
        pendingTrim = marked ? Peek() : '\0';
        at += brace + 2;
        Add(TokenKind.CodeExit, start, at);
        return true;
    }

    private string? IndentBefore(int open)
    {
        int lineStart = open;
        while (lineStart > 0 && text[lineStart - 1] != '\n')
        {
            if (!char.IsWhiteSpace(text[lineStart - 1]))
            {
                return null;
            }
            lineStart--;
        }
        bool hasBlanks =
            lineStart < open && tokens.Count > 0 && tokens[^1].Kind == TokenKind.Raw && tokens[^1].Start <= lineStart;
        return hasBlanks ? text[lineStart..open] : null;
    }
}
