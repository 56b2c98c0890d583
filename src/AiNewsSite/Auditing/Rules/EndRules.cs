using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics.Codes;

namespace AiNewsSite.Auditing.Rules;

/// <summary>Text that was cut: a body without its end, a bracket without its partner.</summary>
internal static class EndRules
{
    private const string Pairs = "「」『』（）【】《》〈〉";

    public static void CutOff(AuditedFile file, FindingList into)
    {
        for (var i = file.Lines.Length - 1; i >= 0; i--)
        {
            var prose = file.ProseOf(file.Lines[i]).Trim();
            if (prose.IsEmpty || LeftoverRules.IsMarker(prose) || prose.IndexOfAnyExcept("-*_ ") < 0)
            {
                continue;
            }

            if (IsCut(prose) && IsParagraph(file, i))
            {
                var text = file.TextOf(file.Lines[i]);
                file.Report(into, StructureCheckCodes.CutOff, file.Lines[i].End - 1, Quote.End(text));
            }

            return;
        }
    }

    /// <summary>A bracket that the whole body leaves open or closes too often is reported where its paragraph shows it.</summary>
    public static void Brackets(AuditedFile file, FindingList into)
    {
        for (var pair = 0; pair < Pairs.Length; pair += 2)
        {
            var (open, close) = (Pairs[pair], Pairs[pair + 1]);
            var depth = 0;
            var last = -1;
            var stray = -1;
            for (var at = file.BodyStart; at < file.Prose.Length && stray < 0; at++)
            {
                var c = Paired(file.Prose, at, open);
                if (c == open)
                {
                    last = depth == 0 ? at : last;
                    depth++;
                }
                else if (c == close && depth-- == 0)
                {
                    stray = at;
                }
            }

            stray = stray < 0 && depth > 0 ? last : stray;
            if (stray >= 0)
            {
                var mark = file.Text[stray].ToString();
                file.Report(into, StructureCheckCodes.Bracket, stray, mark, Quote.Around(file.Text, stray));
            }
        }
    }

    /// <summary>The character, '(' and ')' read as full-width ones; 0 for the ')' of `1)` and of faces.</summary>
    private static char Paired(string text, int at, char open)
    {
        var c = text[at];
        if (open != '（')
        {
            return c;
        }

        c =
            c == '(' ? '（'
            : c == ')' ? '）'
            : c;
        if (c != '）')
        {
            return c;
        }

        var before = at == 0 ? '\n' : text[at - 1];
        return IsItem(text, at) || before is ':' or ';' or '^' ? '\0' : c;
    }

    /// <summary>One or two characters and nothing but marks of lists, quotes and emphasis before them on their line.</summary>
    private static bool IsItem(string text, int end)
    {
        for (var start = end - 1; start >= 0 && start >= end - 2 && text[start] != '\n'; start--)
        {
            if (char.IsLetterOrDigit(text[start]))
            {
                // Not the whole line back: a line of a million brackets would be read for each of them.
                var lead = text.AsSpan(0, start).TrimEnd(" 　>*_-");
                if (lead is [] or [.., '\n'])
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsParagraph(AuditedFile file, int index)
    {
        var text = file.TextOf(file.Lines[index]);
        var isBlock =
            text[0]
            is ' '
                or '\t'
                or '#'
                or '|'
                or '>'
                or '-'
                or '*'
                or '+'
                or '<'
                or '!'
                or '['
                or '{'
                or '＊'
                or '※'
                or '・'
                or '■';
        return !isBlock && !char.IsAsciiDigit(text[0]);
    }

    /// <summary>A comma or a particle that needs a word after it at the end, or a long text with sentences whose last has none.</summary>
    private static bool IsCut(ReadOnlySpan<char> text)
    {
        const int Particles = 20;
        const int Sentences = 40;
        var last = text[^1];
        if (
            last is '、' or ','
            || (text.Length >= Particles && "をはがにのへや".Contains(last, StringComparison.Ordinal))
        )
        {
            return true;
        }

        var isOpen = last is >= 'ぁ' and <= 'ヿ' || last is >= '一' and <= '鿿';
        return isOpen && text.Length >= Sentences && text[..^1].Contains('。');
    }
}
