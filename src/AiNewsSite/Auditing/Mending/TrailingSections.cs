using AiNewsSite.Auditing.Texts;

namespace AiNewsSite.Auditing.Mending;

/// <summary>Finds sections at the end of a body that stand in it before, byte for byte.</summary>
internal static class TrailingSections
{
    private const int Shortest = 80;

    /// <returns>Ranges of indexes of body lines, from the last section backwards.</returns>
    public static IEnumerable<(int First, int Last)> Repeated(AuditedFile file)
    {
        var starts = new List<int>();
        for (var i = 0; i < file.Lines.Length; i++)
        {
            if (file.ProseOf(file.Lines[i]).StartsWith("## "))
            {
                starts.Add(i);
            }
        }

        var last = file.Lines.Length - 1;
        for (var section = starts.Count - 1; section > 0; section--)
        {
            var text = Section(file, starts[section], last);
            var stands = Enumerable
                .Range(0, section)
                .Any(other => Section(file, starts[other], starts[other + 1] - 1) == text);
            if (text.Length < Shortest || !stands)
            {
                yield break;
            }

            yield return (starts[section], last);
            last = starts[section] - 1;
        }
    }

    private static string Section(AuditedFile file, int first, int last) =>
        file.Text[file.Lines[first].Start..file.Lines[last].End].TrimEnd();
}
