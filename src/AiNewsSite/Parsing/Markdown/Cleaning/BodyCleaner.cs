using System.Collections.Immutable;
using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing.Liquid;
using AiNewsSite.Parsing.Markdown.Writing;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Markdown.Cleaning;

/// <summary>
/// A body for `content.raw_html: strip`: of all that its author had a hand in only what <see cref="AllowedHtml"/> names.
/// It looks at the whole body after Markdown and Liquid, where what was written in pieces stands together.
/// </summary>
internal static class BodyCleaner
{
    public static Parsed<Body> Clean(Body body, CleaningSource source)
    {
        var report = new DropReport(source);
        using var sink = new Utf8Sink(body.Html.Length + 256);
        var cleaner = new HtmlCleaner(body.Slots, sink, report.Add);
        cleaner.Write(WithMarks(body, source.Places, report));
        var cleaned = body with
        {
            Html = sink.Written.ToArray(),
            Slots = [.. cleaner.Slots.Select(report.Clean)],
            Headings = [.. body.Headings.Select(heading => heading with { Text = Clean(heading.Text) })],
        };
        return new(cleaned, report.Findings);
    }

    // What is left out here is left out, and reported, in the heading itself as well.
    private static HtmlFragment Clean(HtmlFragment text)
    {
        using var sink = new Utf8Sink(text.Utf8.Length + 256);
        new HtmlCleaner([], sink, static _ => { }).Write(text.ToString());
        return new(sink.Written.ToArray());
    }

    /// <summary>The HTML as text with a mark for every slot; tells the report where the author's blocks begin in it.</summary>
    private static string WithMarks(Body body, IReadOnlyList<WrittenPlace> places, DropReport report)
    {
        var html = body.Html.Span;
        var text = new StringBuilder(html.Length);
        var (done, place) = (0, 0);
        for (var slot = 0; slot <= body.Slots.Length; slot++)
        {
            var end = slot < body.Slots.Length ? body.Slots[slot].Offset : html.Length;
            for (; place < places.Count && places[place].Output <= end; place++)
            {
                Append(html[done..places[place].Output]);
                done = places[place].Output;
                report.Place(text.Length, places[place].Source);
            }

            Append(html[done..end]);
            done = end;
            if (slot < body.Slots.Length)
            {
                // Inside a tag a mark is an attribute of its own.
                _ = body.Slots[slot] is ImageSizeSlot ? text.Append(' ') : text;
                Placeholder.Append(text, slot);
            }
        }

        return text.ToString();

        void Append(ReadOnlySpan<byte> utf8) => text.Append(Encoding.UTF8.GetString(utf8));
    }
}

/// <summary>Where what is cleaned comes from, for findings.</summary>
/// <param name="Text">As Markdown read it.</param>
/// <param name="Places">In the order in which they were written.</param>
/// <param name="Position">Of an offset in <paramref name="Text"/>.</param>
internal sealed record CleaningSource(
    SourcePath File,
    string Text,
    IReadOnlyList<WrittenPlace> Places,
    Func<int, TextPosition> Position
);

/// <summary>A block begins here: in the output (bytes), and in the text that Markdown read (UTF-16).</summary>
internal readonly record struct WrittenPlace(int Output, int Source);
