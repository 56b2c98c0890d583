namespace AiNewsSite.Auditing.Texts;

/// <summary>Fenced code blocks as CommonMark 4.5 has them.</summary>
internal static class CodeFences
{
    /// <summary>The offset of an opening fence that nothing closes; -1 where there is none.</summary>
    public static int Unclosed(AuditedFile file)
    {
        var (open, mark, length) = (-1, '\0', 0);
        foreach (var line in file.Lines)
        {
            var text = file.TextOf(line).TrimStart(" \t>-*+");
            var run = text.IsEmpty || text[0] is not ('`' or '~') ? 0 : RunLength(text);
            if (run < 3)
            {
                continue;
            }

            if (open < 0)
            {
                if (!(text[0] == '`' && text[run..].Contains('`')))
                {
                    (open, mark, length) = (line.Start, text[0], run);
                }
            }
            else if (text[0] == mark && run >= length && text[run..].IsWhiteSpace())
            {
                open = -1;
            }
        }

        return open;
    }

    private static int RunLength(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExcept(text[0]) is var other and >= 0 ? other : text.Length;
}
