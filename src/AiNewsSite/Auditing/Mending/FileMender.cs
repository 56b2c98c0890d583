using System.Collections.Immutable;
using System.Text;
using AiNewsSite.Auditing.Rules;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Input;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Mending;

/// <summary>Mends one file where it is safe. Every edit is of one line; all other bytes stay.</summary>
internal sealed class FileMender
{
    private readonly AuditedFile _file;
    private readonly RawLines _raw;
    private readonly Func<DiagnosticCode, bool> _wants;
    private readonly SortedDictionary<int, ImmutableArray<string>> _replaced = [];
    private readonly List<Mend> _mends = [];

    private FileMender(AuditedFile file, RawLines raw, Func<DiagnosticCode, bool> wants)
    {
        _file = file;
        _raw = raw;
        _wants = wants;
    }

    /// <summary>Null where there is nothing to mend.</summary>
    public static MendedFile? Mend(SourceFile source, ReadOnlySpan<byte> bytes, AuditedFile file, MendWishes wishes)
    {
        var mender = new FileMender(file, RawLines.Of(bytes), wishes.Wants);
        mender.Characters();
        mender.Tags(wishes.Tags);
        mender.Lines();
        mender.LastSection();
        return mender._mends.Count == 0
            ? null
            : new MendedFile(
                source,
                mender._raw,
                mender._replaced,
                [.. mender._mends.OrderBy(mend => mend.Line).ThenBy(mend => mend.Code.Id, StringComparer.Ordinal)]
            );
    }

    /// <summary>What the line is by now, its end included; null where it has been taken out.</summary>
    private string? Now(int line) =>
        _replaced.TryGetValue(line, out var lines)
            ? (lines.IsEmpty ? null : string.Concat(lines))
            : _raw.Lines[line] + _raw.Ends[line];

    private void Replace(DiagnosticCode code, int line, params ImmutableArray<string> with)
    {
        if (Now(line) is null)
        {
            return;
        }

        _replaced[line] = with;
        _mends.Add(new Mend(code, line + 1, Quote.Start(_raw.Lines[line])));
    }

    private int LineOf(int offset) => _file.PositionOf(offset).Line - 1;

    private void Characters()
    {
        var starts = 0;
        for (var i = 0; i < _raw.Lines.Length; i++)
        {
            var line = _raw.Lines[i];
            var start = starts;
            var end = _file.Text.IndexOf('\n', start) is var found and >= 0 ? found : _file.Text.Length;
            starts = Math.Min(end + 1, _file.Text.Length);
            var read = _file.Text.AsSpan(start, end - start);
            if (line.AsSpan().ContainsAny('\u3099', '\u309A') && _wants(ProseCheckCodes.Decomposed))
            {
                Replace(ProseCheckCodes.Decomposed, i, Composition.Compose(line) + _raw.Ends[i]);
            }

            if (_wants(ProseCheckCodes.Invisible) && WithoutInvisible(read, start) is { } visible)
            {
                var now = Now(i);
                if (now == read.ToString() + _raw.Ends[i])
                {
                    Replace(ProseCheckCodes.Invisible, i, visible + _raw.Ends[i]);
                }
            }
        }
    }

    private string? WithoutInvisible(ReadOnlySpan<char> line, int start)
    {
        StringBuilder? kept = null;
        for (var i = 0; i < line.Length; i++)
        {
            var isOut =
                ProseRules.IsInvisible(line[i])
                && (start + i < _file.BodyStart || _file.Prose[start + i] != ProseMask.Mark);
            if (isOut)
            {
                kept ??= new StringBuilder().Append(line[..i]);
            }
            else
            {
                kept?.Append(line[i]);
            }
        }

        return kept?.ToString();
    }

    private void Tags(IReadOnlyDictionary<string, string> tags)
    {
        if (tags.Count == 0 || _file.BodyStart == 0)
        {
            return;
        }

        var (last, inTags) = (LineOf(_file.BodyStart - 1), false);
        for (var i = 1; i <= last && i < _raw.Lines.Length; i++)
        {
            var line = Now(i) ?? "";
            var isKey = line.Length > 0 && line[0] is not (' ' or '-' or '#' or '\r' or '\n');
            inTags = isKey ? line.StartsWith("tags:", StringComparison.Ordinal) : inTags;
            if (!inTags)
            {
                continue;
            }

            var mended = line;
            foreach (var (old, now) in tags)
            {
                mended = TagLine.Replace(mended, old, now);
            }

            if (mended != line)
            {
                Replace(FrontMatterCheckCodes.SimilarTag, i, mended);
            }
        }
    }

    private void Lines()
    {
        for (var i = 0; i < _file.Lines.Length; i++)
        {
            var line = LineOf(_file.Lines[i].Start);
            if (_wants(LeftoverCheckCodes.Marker) && IsLoneMarker(i))
            {
                Replace(LeftoverCheckCodes.Marker, line);
            }
            else if (_wants(StructureCheckCodes.HeadingSpace) && StructureRules.LacksHeadingSpace(_file, i))
            {
                var now = Now(line)!;
                var level = now.AsSpan().IndexOfAnyExcept('#');
                Replace(StructureCheckCodes.HeadingSpace, line, now.Insert(level, " "));
            }
        }

        if (_wants(StructureCheckCodes.Underlined))
        {
            foreach (var above in StructureRules.UnderlinedParagraphs(_file))
            {
                var line = LineOf(_file.Lines[above + 1].Start);
                Replace(StructureCheckCodes.Underlined, line, _raw.End, Now(line) ?? "");
            }
        }
    }

    /// <summary>A marker over a line of '=' or '-' is a heading's text; without it the underline would show. Left to a person.</summary>
    private bool IsLoneMarker(int index)
    {
        var below = index + 1 < _file.Lines.Length ? _file.ProseOf(_file.Lines[index + 1]).Trim() : default;
        var isUnderlined = !below.IsEmpty && (below.IndexOfAnyExcept('=') < 0 || below.IndexOfAnyExcept('-') < 0);
        return !isUnderlined && LeftoverRules.IsMarker(_file.ProseOf(_file.Lines[index]));
    }

    /// <summary>A last section that is byte for byte an earlier one is taken out, and again for the one before it.</summary>
    private void LastSection()
    {
        if (!_wants(RepetitionCheckCodes.InPost))
        {
            return;
        }

        foreach (var (first, last) in TrailingSections.Repeated(_file))
        {
            for (var i = first; i <= last; i++)
            {
                Replace(RepetitionCheckCodes.InPost, LineOf(_file.Lines[i].Start));
            }
        }
    }
}

/// <summary>What may be mended in a file.</summary>
/// <param name="Wants">False for a finding that the settings or the file silence.</param>
/// <param name="Tags">Old spelling to new.</param>
internal sealed record MendWishes(Func<DiagnosticCode, bool> Wants, IReadOnlyDictionary<string, string> Tags);
