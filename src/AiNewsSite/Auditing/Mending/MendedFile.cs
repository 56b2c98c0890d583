using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;

namespace AiNewsSite.Auditing.Mending;

/// <summary>One thing that was mended.</summary>
/// <param name="Line">From 1, in the file as it was.</param>
/// <param name="Text">The line as it was.</param>
public sealed record Mend(DiagnosticCode Code, int Line, string Text);

/// <summary>A file and what becomes of its lines.</summary>
public sealed class MendedFile
{
    private readonly RawLines _before;
    private readonly IReadOnlyDictionary<int, ImmutableArray<string>> _replaced;

    /// <param name="replaced">By index of the line: the lines in its place, line ends included.</param>
    internal MendedFile(
        SourceFile file,
        RawLines before,
        IReadOnlyDictionary<int, ImmutableArray<string>> replaced,
        ImmutableArray<Mend> mends
    )
    {
        File = file;
        _before = before;
        _replaced = replaced;
        Mends = mends;
    }

    public SourceFile File { get; }

    public ImmutableArray<Mend> Mends { get; }

    public byte[] Bytes()
    {
        var text = new StringBuilder(_before.Mark);
        for (var i = 0; i < _before.Lines.Length; i++)
        {
            if (!_replaced.TryGetValue(i, out var lines))
            {
                text.Append(_before.Lines[i]).Append(_before.Ends[i]);
                continue;
            }

            foreach (var line in lines)
            {
                text.Append(line);
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A unified diff with three lines of context.</summary>
    /// <param name="path">As shown to the user.</param>
    public string Diff(string path)
    {
        const int Context = 3;
        var diff = new StringBuilder($"--- a/{path}\n+++ b/{path}\n");
        var changed = _replaced.Keys.Order().ToArray();
        var shift = 0;
        for (var i = 0; i < changed.Length; )
        {
            var last = i;
            while (last + 1 < changed.Length && changed[last + 1] - changed[last] <= 2 * Context)
            {
                last++;
            }

            var from = Math.Max(0, changed[i] - Context);
            var to = Math.Min(Shown - 1, changed[last] + Context);
            shift += Hunk(diff, from, to, shift);
            i = last + 1;
        }

        return diff.ToString();
    }

    /// <summary>The lines of the file: the empty rest after the last line end is none.</summary>
    private int Shown => _before.Lines.Length - (_before.Lines[^1].Length == 0 ? 1 : 0);

    /// <returns>How many lines the hunk adds.</returns>
    private int Hunk(StringBuilder diff, int from, int to, int shift)
    {
        var body = new StringBuilder();
        var (old, now) = (0, 0);
        for (var i = from; i <= to; i++)
        {
            var line = _before.Lines[i] + _before.Ends[i];
            old++;
            if (!_replaced.TryGetValue(i, out var lines))
            {
                Append(body, ' ', line);
                now++;
                continue;
            }

            Append(body, '-', line);
            foreach (var one in lines)
            {
                Append(body, '+', one);
                now++;
            }
        }

        diff.Append(
                CultureInfo.InvariantCulture,
                $"@@ -{from + 1},{old} +{from + 1 + shift - (now == 0 ? 1 : 0)},{now} @@\n"
            )
            .Append(body);
        return now - old;
    }

    private static void Append(StringBuilder body, char sign, string line)
    {
        var isWhole = line.EndsWith('\n');
        body.Append(sign).Append(isWhole ? line : line + "\n\\ No newline at end of file\n");
    }
}
