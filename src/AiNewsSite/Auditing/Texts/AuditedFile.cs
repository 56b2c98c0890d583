using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Texts;

/// <summary>One line of a body, its line end left out.</summary>
/// <param name="Start">UTF-16 offset in the file.</param>
internal readonly record struct BodyLine(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>One post or page under audit: its text, where its body stands, and its body as it is shown.</summary>
internal sealed class AuditedFile
{
    private readonly int[] _lineStarts;
    private readonly Lazy<string> _prose;
    private readonly Lazy<ImmutableArray<SourceHeading>> _headings;

    public AuditedFile(SourceText source, int bodyStart, AuditedContent content)
    {
        Path = source.Path;
        Text = source.Text;
        BodyStart = bodyStart;
        Content = content;
        _lineStarts = LineStarts(Text);
        Lines = BodyLines();
        _prose = new Lazy<string>(() => ProseMask.Of(Text, BodyStart));
        _headings = new Lazy<ImmutableArray<SourceHeading>>(() => SourceHeading.Find(this));
    }

    public SourcePath Path { get; }

    public string Text { get; }

    public int BodyStart { get; }

    public AuditedContent Content { get; }

    /// <summary>The body's lines.</summary>
    public ImmutableArray<BodyLine> Lines { get; }

    /// <summary>The text with code, tags, URLs and Liquid as <see cref="ProseMask.Mark"/>: every offset is the text's own.</summary>
    public string Prose => _prose.Value;

    public ImmutableArray<SourceHeading> Headings => _headings.Value;

    /// <summary>The file's bytes as audited text; null where they cannot be read as a post, which the build reports.</summary>
    public static AuditedFile? Read(SourcePath path, ReadOnlySpan<byte> bytes, AuditedContent content)
    {
        var text = SourceTextReader.Decode(path, bytes);
        return text.Value is { } read && FrontMatterReader.Read(read).Value is { } raw
            ? new AuditedFile(read, raw.BodyStart, content)
            : null;
    }

    public ReadOnlySpan<char> TextOf(BodyLine line) => Text.AsSpan(line.Start, line.Length);

    public ReadOnlySpan<char> ProseOf(BodyLine line) => Prose.AsSpan(line.Start, line.Length);

    public TextPosition PositionOf(int offset)
    {
        var at = Array.BinarySearch(_lineStarts, offset);
        var line = at >= 0 ? at : ~at - 1;
        return new TextPosition(line + 1, offset - _lineStarts[line] + 1);
    }

    public void Report(FindingList into, DiagnosticCode code, int offset, params ReadOnlySpan<string> arguments) =>
        into.Add(code, Path, PositionOf(offset), arguments);

    private static int[] LineStarts(string text)
    {
        var starts = new List<int>(text.Length / 40 + 1) { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return [.. starts];
    }

    private ImmutableArray<BodyLine> BodyLines()
    {
        var lines = ImmutableArray.CreateBuilder<BodyLine>();
        for (var i = 0; i < _lineStarts.Length; i++)
        {
            if (_lineStarts[i] >= BodyStart)
            {
                var end = i + 1 < _lineStarts.Length ? _lineStarts[i + 1] - 1 : Text.Length;
                lines.Add(new BodyLine(_lineStarts[i], end));
            }
        }

        return lines.ToImmutable();
    }
}

/// <summary>What the build made of the file.</summary>
/// <param name="Title">Null for a page without one.</param>
/// <param name="Html">The body in UTF-8, without its slots.</param>
internal readonly record struct AuditedContent(string? Title, ReadOnlyMemory<byte> Html, SetextMode Setext);
