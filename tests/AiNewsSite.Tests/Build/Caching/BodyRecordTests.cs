using System.Collections.Immutable;
using AiNewsSite.Build.Caching;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Build.Caching;

public sealed class BodyRecordTests
{
    private static readonly Body Sample = new(
        "<p>本文</p><img>"u8.ToArray(),
        [
            new PostUrlSlot(0, new TextPosition(1, 2), "2026-01-01-a"),
            new FileUrlSlot(3, new TextPosition(300, 4), "a/b.md"),
            new IncludeSlot(3, TextPosition.None, "box.html", [new("鍵", "値"), new("k", "")]),
            new ImageSizeSlot(13, new TextPosition(7, 8), "/assets/絵.png") { HasSet = true },
        ],
        [
            new Heading(2, "一", HtmlFragment.FromHtml("<em>一</em>"), true) { Written = 1 },
            new Heading(6, "", HtmlFragment.Empty, false),
        ],
        new ReadingCounts(70_000, 3),
        "半分の文字 \uD842"
    );

    private static readonly ImmutableArray<Diagnostic> Findings =
    [
        Diagnostic.Create(
            MarkdownCodes.All[0],
            new SourcePath("_posts/2026-01-01-あ.md"),
            new TextPosition(3, 9),
            "一",
            ""
        ) with
        {
            Severity = Severity.Info,
        },
    ];

    [Fact]
    public void What_is_written_is_read()
    {
        var (body, findings) = BodyRecord.Read(Written())!.Value;

        Assert.Equal(Sample.Html.ToArray(), body.Html.ToArray());
        Assert.Equal(Sample.Headings.ToArray(), body.Headings.ToArray());
        Assert.Equal(Sample.Headings.Select(one => one.Written), body.Headings.Select(one => one.Written));
        Assert.Equal(Sample.Counts, body.Counts);
        Assert.Equal(Sample.FirstParagraph, body.FirstParagraph);
        Assert.Equal(Findings.ToArray(), findings.ToArray());
        Assert.Equal(Sample.Slots.Length, body.Slots.Length);
        Assert.Equal(Sample.Slots[0], body.Slots[0]);
        Assert.Equal(Sample.Slots[1], body.Slots[1]);
        Assert.Equal(Sample.Slots[3], body.Slots[3]);
        var include = Assert.IsType<IncludeSlot>(body.Slots[2]);
        Assert.Equal(("box.html", 3), (include.Name, include.Offset));
        Assert.Equal(((IncludeSlot)Sample.Slots[2]).Arguments.ToArray(), include.Arguments.ToArray());
    }

    [Fact]
    public void A_record_cut_before_its_html_is_none()
    {
        var record = Written();
        for (var length = 0; length < record.Length - Sample.Html.Length; length++)
        {
            Assert.Null(BodyRecord.Read(record.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Bytes_that_nobody_wrote_never_throw()
    {
        var random = new Random(1);
        var record = Written();
        var broken = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = (byte[])record.Clone();
            for (var flips = 1 + random.Next(4); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            broken += BodyRecord.Read(bytes) is null ? 1 : 0;
        }

        Assert.InRange(broken, 1, 19_999);
    }

    private static byte[] Written()
    {
        var record = new RecordWriter();
        BodyRecord.Write(Sample, Findings, record);
        return record.Written.ToArray();
    }
}
