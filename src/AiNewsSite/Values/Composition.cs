using System.Buffers;
using System.Text;

namespace AiNewsSite.Values;

/// <summary>Joins letters with the combining marks that follow them, and leaves every other character as written.</summary>
/// <remarks>
/// Whole-text NFC would also replace CJK compatibility ideographs (神 U+FA19 by 神 U+795E), which are the spelling of
/// people's names; what editors on macOS really produce are separated kana voicing marks and accents.
/// </remarks>
public static class Composition
{
    private static readonly SearchValues<char> Joining = SearchValues.Create(JoiningMarks());

    public static string Compose(string text)
    {
        var mark = text.AsSpan().IndexOfAny(Joining);
        if (mark < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var done = 0;
        while (mark >= 0)
        {
            var from = BaseOf(text, done, mark);
            var to = mark + 1;
            while (to < text.Length && Joining.Contains(text[to]))
            {
                to++;
            }

            result.Append(text, done, from - done).Append(ComposeCluster(text[from..to]));
            done = to;
            var next = text.AsSpan(done).IndexOfAny(Joining);
            mark = next < 0 ? -1 : done + next;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    private static int BaseOf(string text, int lowest, int mark)
    {
        var from = Math.Max(lowest, mark - 1);
        return from > lowest && char.IsLowSurrogate(text[from]) && char.IsHighSurrogate(text[from - 1])
            ? from - 1
            : from;
    }

    // A lone surrogate has no normal form; a compatibility ideograph must not get one.
    private static string ComposeCluster(string cluster) =>
        char.IsSurrogate(cluster[0]) || cluster[0] is >= '\uF900' and <= '\uFAFF'
            ? cluster
            : cluster.Normalize(NormalizationForm.FormC);

    private static string JoiningMarks()
    {
        var marks = new StringBuilder();
        AddRange(marks, '\u0300', '\u036F');
        AddRange(marks, '\u1161', '\u1175');
        AddRange(marks, '\u11A8', '\u11C2');
        AddRange(marks, '\u3099', '\u309A');
        return marks.ToString();
    }

    private static void AddRange(StringBuilder marks, char first, char last)
    {
        for (var one = first; one <= last; one++)
        {
            marks.Append(one);
        }
    }
}
