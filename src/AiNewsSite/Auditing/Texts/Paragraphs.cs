using System.Collections.Immutable;

namespace AiNewsSite.Auditing.Texts;

/// <summary>Runs of prose between blank lines; headings, tables and code are none.</summary>
/// <param name="FirstLine">Index into the file's lines.</param>
internal readonly record struct Paragraph(int FirstLine, int Start, int End)
{
    public static ImmutableArray<Paragraph> Of(AuditedFile file)
    {
        var found = ImmutableArray.CreateBuilder<Paragraph>();
        var first = -1;
        for (var i = 0; i <= file.Lines.Length; i++)
        {
            var isProse = i < file.Lines.Length && IsProse(file.ProseOf(file.Lines[i]));
            if (isProse && first < 0)
            {
                first = i;
            }
            else if (!isProse && first >= 0)
            {
                found.Add(new Paragraph(first, file.Lines[first].Start, file.Lines[i - 1].End));
                first = -1;
            }
        }

        return found.ToImmutable();
    }

    private static bool IsProse(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return !text.IsEmpty
            && text[0] is not ('#' or '|')
            && text.IndexOfAnyExcept("-=*_ ") >= 0
            && text.IndexOfAnyExcept(ProseMask.Mark, ' ') >= 0;
    }
}
