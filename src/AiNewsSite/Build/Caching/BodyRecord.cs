using System.Collections.Immutable;
using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Build.Caching;

/// <summary>A parsed body and what was found in its file, as bytes.</summary>
internal static class BodyRecord
{
    private enum SlotKind
    {
        PostUrl,
        FileUrl,
        Include,
        ImageSize,
    }

    public static void Write(Body body, ImmutableArray<Diagnostic> findings, RecordWriter into)
    {
        into.Number(findings.Length);
        foreach (var finding in findings)
        {
            Write(finding, into);
        }

        into.Number(body.Counts.CjkCharacters);
        into.Number(body.Counts.LatinWords);
        into.Text(body.FirstParagraph);
        into.Number(body.Headings.Length);
        foreach (var heading in body.Headings)
        {
            into.Number(heading.Level);
            into.Number(heading.Written);
            into.Number(heading.InToc ? 1 : 0);
            into.Text(heading.Id);
            into.Bytes(heading.Text.Utf8.Span);
        }

        into.Number(body.Slots.Length);
        foreach (var slot in body.Slots)
        {
            Write(slot, into);
        }

        into.Raw(body.Html.Span);
    }

    /// <returns>Null where the bytes are no such record.</returns>
    public static (Body Body, ImmutableArray<Diagnostic> Findings)? Read(ReadOnlyMemory<byte> record)
    {
        var reader = new RecordReader(record.Span);
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var left = reader.Count(); left > 0 && !reader.IsBroken; left--)
        {
            if (ReadFinding(ref reader) is { } finding)
            {
                findings.Add(finding);
            }
        }

        var counts = new ReadingCounts(reader.Whole(), reader.Whole());
        var first = reader.Text();
        var headings = ImmutableArray.CreateBuilder<Heading>();
        for (var left = reader.Count(); left > 0 && !reader.IsBroken; left--)
        {
            headings.Add(ReadHeading(ref reader));
        }

        var slots = ImmutableArray.CreateBuilder<BodySlot>();
        for (var left = reader.Count(); left > 0 && !reader.IsBroken; left--)
        {
            if (ReadSlot(ref reader) is { } slot)
            {
                slots.Add(slot);
            }
        }

        var html = record[^reader.Rest.Length..];
        return reader.IsBroken || !Fit(slots, html.Length)
            ? null
            : (new Body(html, slots.ToImmutable(), headings.ToImmutable(), counts, first), findings.ToImmutable());
    }

    private static void Write(Diagnostic finding, RecordWriter into)
    {
        into.Text(finding.Code.Id);
        into.Number((int)finding.Severity);
        into.Number((int)finding.Origin);
        // A path has a normal form, so it never holds half a character, whatever bytes it is read from.
        into.Bytes(Encoding.UTF8.GetBytes(finding.File.Value));
        Write(finding.Position, into);
        into.Number(finding.Arguments.Length);
        foreach (var argument in finding.Arguments)
        {
            into.Text(argument);
        }
    }

    private static Diagnostic? ReadFinding(ref RecordReader reader)
    {
        var id = reader.Text();
        var (severity, origin) = ((Severity)reader.Whole(), (FileOrigin)reader.Whole());
        var file = new SourcePath(Encoding.UTF8.GetString(reader.Bytes()));
        var position = ReadPosition(ref reader);
        var arguments = ImmutableArray.CreateBuilder<string>();
        for (var left = reader.Count(); left > 0 && !reader.IsBroken; left--)
        {
            arguments.Add(reader.Text() ?? "");
        }

        if (id is null || !DiagnosticCodes.All.TryGetValue(id, out var code))
        {
            reader.Fail();
            return null;
        }

        return new Diagnostic(code, severity, file, position, arguments.ToImmutable()) { Origin = origin };
    }

    private static Heading ReadHeading(ref RecordReader reader)
    {
        var (level, written, inToc) = (reader.Whole(), reader.Whole(), reader.Whole() == 1);
        var id = reader.Text() ?? "";
        return new Heading(level, id, new HtmlFragment(reader.Bytes().ToArray()), inToc) { Written = written };
    }

    private static void Write(BodySlot slot, RecordWriter into)
    {
        var (kind, text) = slot switch
        {
            PostUrlSlot post => (SlotKind.PostUrl, post.Name),
            FileUrlSlot file => (SlotKind.FileUrl, file.Path),
            IncludeSlot include => (SlotKind.Include, include.Name),
            ImageSizeSlot image => (SlotKind.ImageSize, image.Url),
            _ => throw new ArgumentException($"no kind of slot is written as {slot.GetType()}", nameof(slot)),
        };
        into.Number((int)kind);
        into.Number(slot.Offset);
        Write(slot.At, into);
        into.Text(text);
        if (slot is IncludeSlot { Arguments: var arguments })
        {
            into.Number(arguments.Length);
            foreach (var (key, value) in arguments)
            {
                into.Text(key);
                into.Text(value);
            }
        }

        if (slot is ImageSizeSlot { HasSet: var hasSet })
        {
            into.Number(hasSet ? 1 : 0);
        }
    }

    private static BodySlot? ReadSlot(ref RecordReader reader)
    {
        var (kind, offset, at) = ((SlotKind)reader.Whole(), reader.Whole(), ReadPosition(ref reader));
        var text = reader.Text() ?? "";
        switch (kind)
        {
            case SlotKind.PostUrl:
                return new PostUrlSlot(offset, at, text);
            case SlotKind.FileUrl:
                return new FileUrlSlot(offset, at, text);
            case SlotKind.Include:
                return new IncludeSlot(offset, at, text, ReadArguments(ref reader));
            case SlotKind.ImageSize:
                return new ImageSizeSlot(offset, at, text) { HasSet = reader.Whole() == 1 };
            default:
                reader.Fail();
                return null;
        }
    }

    private static ImmutableArray<KeyValuePair<string, string>> ReadArguments(ref RecordReader reader)
    {
        var arguments = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        for (var left = reader.Count(); left > 0 && !reader.IsBroken; left--)
        {
            arguments.Add(KeyValuePair.Create(reader.Text() ?? "", reader.Text() ?? ""));
        }

        return arguments.ToImmutable();
    }

    private static void Write(TextPosition position, RecordWriter into)
    {
        into.Number(position.Line);
        into.Number(position.Column);
    }

    private static TextPosition ReadPosition(ref RecordReader reader) => new(reader.Whole(), reader.Whole());

    private static bool Fit(ImmutableArray<BodySlot>.Builder slots, int length)
    {
        var last = 0;
        foreach (var slot in slots)
        {
            if (slot.Offset < last || slot.Offset > length)
            {
                return false;
            }

            last = slot.Offset;
        }

        return true;
    }
}
