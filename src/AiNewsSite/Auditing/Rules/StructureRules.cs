using System.Globalization;
using System.Text;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing.Markdown.Setext;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Rules;

/// <summary>Markdown that shows something else than its author meant.</summary>
internal static class StructureRules
{
    private const int LongestHeading = 100;

    /// <summary>What the reader sees decides: '**' in the finished body, sought again in the source.</summary>
    public static void TornEmphasis(AuditedFile file, FindingList into)
    {
        var shown = ShownMarks.Find(file.Content.Html.Span, "**"u8);
        if (shown.Count > 0 && ShownMarks.Locate(file, shown, "**") is var at and >= 0)
        {
            var count = shown.Count.ToString(CultureInfo.InvariantCulture);
            file.Report(into, StructureCheckCodes.Emphasis, at, Quote.Around(file.Text, at), count);
        }
    }

    public static void BrokenTables(AuditedFile file, FindingList into)
    {
        foreach (var line in file.Lines)
        {
            // A delimiter row that the finished body still shows was not read as one.
            if (IsDelimiterRow(file.ProseOf(line)) && IsShown(file, line))
            {
                file.Report(into, StructureCheckCodes.Table, line.Start, Quote.Start(file.TextOf(line)));
            }
        }
    }

    public static void Underlined(AuditedFile file, FindingList into)
    {
        foreach (var at in UnderlinedParagraphs(file))
        {
            var text = file.TextOf(file.Lines[at]);
            file.Report(into, StructureCheckCodes.Underlined, file.Lines[at + 1].Start, Quote.Start(text));
        }
    }

    /// <summary>Indexes of body lines that are running text with a rule of '-' right under them.</summary>
    public static IEnumerable<int> UnderlinedParagraphs(AuditedFile file)
    {
        for (var i = 0; i + 1 < file.Lines.Length; i++)
        {
            if (IsRule(file.ProseOf(file.Lines[i + 1])) && IsRunningText(file.ProseOf(file.Lines[i])))
            {
                yield return i;
            }
        }
    }

    public static void LongHeadings(AuditedFile file, FindingList into)
    {
        foreach (var heading in file.Headings)
        {
            var sentences = heading.Text.AsSpan().Count('。');
            if (heading.Text.Length > LongestHeading && sentences >= 2)
            {
                var length = heading.Text.Length.ToString(CultureInfo.InvariantCulture);
                file.Report(into, StructureCheckCodes.LongHeading, heading.Start, length, Quote.Start(heading.Text));
            }
        }
    }

    public static void HeadingSpaces(AuditedFile file, FindingList into)
    {
        for (var i = 0; i < file.Lines.Length; i++)
        {
            if (LacksHeadingSpace(file, i))
            {
                var line = file.Lines[i];
                file.Report(into, StructureCheckCodes.HeadingSpace, line.Start, Quote.Start(file.TextOf(line)));
            }
        }
    }

    /// <summary>True for `##見出し` and `#**見出し**`, not for hash tags.</summary>
    public static bool LacksHeadingSpace(AuditedFile file, int index)
    {
        var text = file.ProseOf(file.Lines[index]).TrimEnd();
        var level = text.IndexOfAnyExcept('#');
        if (level is < 1 or > 6 || !IsHeadingStart(text[level]))
        {
            return false;
        }

        var stands = index == 0 || file.ProseOf(file.Lines[index - 1]).IsWhiteSpace();
        var rest = text[level..];
        return stands && (level > 1 || (!rest.Contains('#') && (rest[0] == '*' || HasTextBelow(file, index))));
    }

    public static void Levels(AuditedFile file, FindingList into)
    {
        var (before, top) = (0, -1);
        foreach (var heading in file.Headings)
        {
            if (before > 0 && heading.Level > before + 1)
            {
                file.Report(
                    into,
                    StructureCheckCodes.SkippedLevel,
                    heading.Start,
                    Quote.Start(heading.Text),
                    Number(heading.Level),
                    Number(before)
                );
            }

            if (heading.Level == 1 && top >= 0)
            {
                var first = Number(file.PositionOf(top).Line);
                file.Report(into, StructureCheckCodes.SeveralTop, heading.Start, Quote.Start(heading.Text), first);
            }

            top = heading.Level == 1 && top < 0 ? heading.Start : top;
            before = heading.Level;
        }
    }

    public static void TitleTypo(AuditedFile file, FindingList into)
    {
        if (file.Content.Title is not { Length: > 0 } title || file.Headings.IsEmpty)
        {
            return;
        }

        var heading = file.Headings[0];
        var (one, other) = (Fold(heading.Text), Fold(title));
        var longest = Math.Max(one.Length, other.Length);
        // A tenth of the characters, and always room for two: more is another wording, not a slip.
        var limit = Math.Max(2, longest / 7);
        if (one != other && longest >= 8 && Nearest.To(one, [other], limit) is not null && !DiffersByNumber(one, other))
        {
            file.Report(into, StructureCheckCodes.TitleTypo, heading.Start, Quote.Start(heading.Text), title);
        }
    }

    public static void UnclosedFence(AuditedFile file, FindingList into)
    {
        if (CodeFences.Unclosed(file) is var at and >= 0)
        {
            file.Report(into, StructureCheckCodes.Fence, at);
        }
    }

    private static bool DiffersByNumber(string one, string other) =>
        string.Concat(one.Where(c => !char.IsDigit(c))) == string.Concat(other.Where(c => !char.IsDigit(c)));

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return line.Length >= 3 && line.IndexOfAnyExcept('-') < 0;
    }

    private static bool IsRunningText(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.Length > 0
            && line[0] is not (' ' or '\t')
            && text[0] is not ('#' or '|' or '>' or ProseMask.Mark or '-' or '<')
            && !text.StartsWith("* ")
            && !text.Contains('|')
            && !HeadingLikeLine.Test(text);
    }

    private static bool IsDelimiterRow(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length >= 5 && line.IndexOfAnyExcept("|-: ") < 0 && line.Contains('|') && line.IndexOf("---") >= 0;
    }

    private static bool IsShown(AuditedFile file, BodyLine line)
    {
        var row = Encoding.UTF8.GetBytes(file.TextOf(line).Trim().ToString());
        return ShownMarks.Find(file.Content.Html.Span, row).Count > 0;
    }

    private static bool IsHeadingStart(char c) => c == '*' || (char.IsLetter(c) && c > '\u2E80');

    private static bool HasTextBelow(AuditedFile file, int index)
    {
        for (var i = index + 1; i < file.Lines.Length; i++)
        {
            var line = file.ProseOf(file.Lines[i]).Trim();
            if (!line.IsEmpty)
            {
                return line.Length > 20 && line[0] != '#';
            }
        }

        return false;
    }
}
