using System.Globalization;

namespace AiNewsSite.Tests.Parsing;

public class PostDateTests
{
    private static string Iso(DateTimeOffset date) =>
        date.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);

    // The forms whose outcome was measured with Jekyll 4.3.1 under Asia/Tokyo, and their kin.
    [Theory]
    [InlineData("2026-01-02 16:00:00", "2026-01-03T01:00:00+09:00")]
    [InlineData("2026-01-02T16:00:00", "2026-01-03T01:00:00+09:00")]
    [InlineData("'2026-01-02 16:00:00'", "2026-01-02T16:00:00+09:00")]
    [InlineData("\"2026-01-02T16:00:00\"", "2026-01-02T16:00:00+09:00")]
    [InlineData("2026-01-02 16:00", "2026-01-02T16:00:00+09:00")]
    [InlineData("2026-01-02", "2026-01-02T00:00:00+09:00")]
    [InlineData("'2026-01-02'", "2026-01-02T00:00:00+09:00")]
    [InlineData("2026-1-2", "2026-01-02T00:00:00+09:00")]
    [InlineData("2026-01-02 16:00:00 +0000", "2026-01-03T01:00:00+09:00")]
    [InlineData("2026-01-02 16:00:00 +0900", "2026-01-02T16:00:00+09:00")]
    [InlineData("2026-01-02 16:00:00 +09:00", "2026-01-02T16:00:00+09:00")]
    [InlineData("2026-01-02T16:00:00Z", "2026-01-03T01:00:00+09:00")]
    [InlineData("2026-01-02 16:00:00 -0800", "2026-01-03T09:00:00+09:00")]
    [InlineData("2026-01-02 16:00:00 JST", "2026-01-02T16:00:00+09:00")]
    [InlineData("2026-01-02 16:00:00 UTC", "2026-01-03T01:00:00+09:00")]
    [InlineData("'2026-01-02 16:00:00 +0000'", "2026-01-03T01:00:00+09:00")]
    [InlineData("2026-01-02 16:00 +0000", "2026-01-03T01:00:00+09:00")]
    [InlineData("2026/01/02", "2026-01-02T00:00:00+09:00")]
    [InlineData("2026/1/2 9:05", "2026-01-02T09:05:00+09:00")]
    [InlineData("2026.1.2", "2026-01-02T00:00:00+09:00")]
    [InlineData("'26-1-2'", "2026-01-02T00:00:00+09:00")]
    [InlineData("20260102", "2026-01-02T00:00:00+09:00")]
    [InlineData("20260102T160000Z", "2026-01-03T01:00:00+09:00")]
    [InlineData("20260102160000", "2026-01-02T16:00:00+09:00")]
    [InlineData("2 January 2026", "2026-01-02T00:00:00+09:00")]
    [InlineData("Jan 2, 2026", "2026-01-02T00:00:00+09:00")]
    [InlineData("Fri, 02 Jan 2026 16:00:00 GMT", "2026-01-03T01:00:00+09:00")]
    [InlineData("2026-01-02 4:00 pm", "2026-01-02T16:00:00+09:00")]
    [InlineData("2026-01-02 12:30 AM", "2026-01-02T00:30:00+09:00")]
    [InlineData("2026-01-02 24:00:00 +0900", "2026-01-03T00:00:00+09:00")]
    public void Each_form_is_read_as_jekyll_reads_it(string written, string date) =>
        Assert.Equal(date, Iso(Parse.Good($"date: {written}").Date));

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("2026-01-02 25:00:00")]
    [InlineData("2026-01-02 16:00:00 +9999")]
    [InlineData("2026-01-02 16:00:00 XYZ")]
    [InlineData("2026-01-02 16")]
    [InlineData("2026-01-02 13:00 pm")]
    [InlineData("2026年1月2日")]
    [InlineData("2026")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("12.5")]
    [InlineData("true")]
    [InlineData("[2026-01-02]")]
    public void A_malformed_date_is_an_error_at_its_place(string written)
    {
        var finding = Parse.Bad($"title: x\ndate: {written}");

        Assert.Equal(("bad-date", 3, 7), (finding.Code.Id, finding.Position.Line, finding.Position.Column));
    }

    [Fact]
    public void A_post_with_a_malformed_date_takes_the_file_names() =>
        Assert.Equal(
            "2026-01-02T00:00:00+09:00",
            Iso(Parse.Post("_posts/2026-01-02-a.md", "---\ndate: x\n---\n").Value!.Date)
        );

    [Theory]
    [InlineData("_posts/2026-01-02-a.md", "2026-01-02T00:00:00+09:00")]
    [InlineData("_posts/26-1-2-x.md", "2026-01-02T00:00:00+09:00")]
    [InlineData("_posts/99-1-2-x.md", "1999-01-02T00:00:00+09:00")]
    [InlineData("_posts/2026-1-2-x.md", "2026-01-02T00:00:00+09:00")]
    [InlineData("_drafts/2026-01-02-a.md", "2026-01-02T00:00:00+09:00")]
    public void Without_a_date_the_file_name_gives_local_midnight(string path, string date) =>
        Assert.Equal(date, Iso(Parse.Good("title: x", path).Date));

    [Theory]
    [InlineData("_posts/2026-13-02-a.md")]
    [InlineData("_posts/2026-02-30-a.md")]
    public void A_day_that_does_not_exist_in_a_file_name_is_an_error(string path)
    {
        var (post, findings) = Parse.Post(path, "本文");

        Assert.Null(post);
        Assert.Equal("bad-file-date", Assert.Single(findings).Code.Id);
        Assert.NotNull(Parse.Good("date: 2026-03-01", path));
    }

    [Fact]
    public void A_draft_without_a_date_takes_the_files_time_stamp()
    {
        var draft = Parse.Good("title: x", "_drafts/idea.md");

        Assert.Equal("2026-05-06T16:08:09+09:00", Iso(draft.Date));
        Assert.Null(draft.FileDate);
        Assert.True(draft.Draft);
    }

    [Fact]
    public void Without_a_time_zone_dates_are_utc() =>
        Assert.Equal(
            "2026-01-02T00:00:00Z",
            Iso(Parse.Good("title: x", settings: Parse.Settings("")).Date)
                .Replace("+00:00", "Z", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("'2026-03-08 02:30:00'", "2026-03-08T03:30:00-04:00")]
    [InlineData("'2026-11-01 01:30:00'", "2026-11-01T01:30:00-04:00")]
    public void Clock_changes_are_bridged(string written, string date) =>
        Assert.Equal(
            date,
            Iso(Parse.Good($"date: {written}", settings: Parse.Settings("timezone: America/New_York")).Date)
        );

    [Fact]
    public void Old_dates_with_odd_offsets_are_read() =>
        Assert.Equal("1850-01-02T00:00:00+09:18", Iso(Parse.Good("title: x", "_posts/1850-01-02-a.md").Date));

    [Theory]
    [InlineData("last_modified_at: 2026-02-03 10:00:00 +0900")]
    [InlineData("updated: '2026-02-03 10:00:00'")]
    public void The_update_is_read_like_the_date(string frontMatter) =>
        Assert.Equal("2026-02-03T10:00:00+09:00", Iso(Parse.Good(frontMatter).Updated!.Value));
}
