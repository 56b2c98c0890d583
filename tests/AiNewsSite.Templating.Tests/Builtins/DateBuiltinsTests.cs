using AiNewsSite.Templating.Rendering;
using static AiNewsSite.Templating.Tests.Builtins.BuiltinCall;

namespace AiNewsSite.Templating.Tests.Builtins;

public sealed class DateBuiltinsTests
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.CreateCustomTimeZone(
        "Tokyo",
        TimeSpan.FromHours(9),
        null,
        null
    );

    private static readonly RenderOptions InTokyo = new()
    {
        TimeZone = Tokyo,
        Now = new DateTimeOffset(2026, 11, 21, 20, 0, 0, TimeSpan.Zero),
    };

    private static readonly ScriptValue Afternoon = new DateTimeOffset(2026, 1, 4, 15, 7, 9, 45, TimeSpan.FromHours(9));

    [Theory]
    [InlineData("%a %A", "Sun Sunday")]
    [InlineData("%b %B %h", "Jan January Jan")]
    [InlineData("%c", "Sun Jan  4 15:07:09 2026")]
    [InlineData("%C %d %e", "20 04  4")]
    [InlineData("%D %F", "01/04/26 2026-01-04")]
    [InlineData("%H %I %k %l", "15 03 15  3")]
    [InlineData("%j %L %m %M", "004 045 01 07")]
    [InlineData("%n%t%%", "\n\t%")]
    [InlineData("%N", "045000000")]
    [InlineData("%p %P", "PM pm")]
    [InlineData("%r %R %T", "03:07:09 PM 15:07 15:07:09")]
    [InlineData("%s %S", "1767506829 09")]
    [InlineData("%u %w", "7 0")]
    [InlineData("%U %V %W", "01 01 00")]
    [InlineData("%v", " 4-JAN-2026")]
    [InlineData("%x %X", "01/04/2026 15:07:09")]
    [InlineData("%y %Y %Z", "26 2026 +09:00")]
    [InlineData("%-d %Q 100%", "%-d %Q 100%")]
    [InlineData("%%d", "%d")]
    [InlineData("%g", " 04 Jan 2026")]
    [InlineData("年%m月", "年01月")]
    public void Letters_of_patterns(string pattern, string expected)
    {
        Assert.Equal(expected, Text("date.to_string", Afternoon, pattern));
        Assert.Equal(expected, Written(RenderOptions.Language, Afternoon, pattern));
    }

    [Theory]
    [InlineData("%A %B", "fr-FR", "dimanche janvier")]
    [InlineData("%A", "ja-JP", "日曜日")]
    [InlineData("%B %g%B", "fr-FR", "janvier January")]
    public void A_named_culture_gives_the_names(string pattern, string culture, string expected) =>
        Assert.Equal(expected, Text("date.to_string", Afternoon, pattern, culture));

    [Fact]
    public void An_unknown_culture_is_reported_at_its_argument() =>
        Assert.Equal(2, Fails("date.to_string", Afternoon, "%A", "xx-Nowhere").Index);

    [Fact]
    public void To_string_takes_iso_text_and_null()
    {
        Assert.Equal("2026/03/01", Text("date.to_string", "2026-03-01", "%Y/%m/%d"));
        Assert.Equal("12:30", Text("date.to_string", "2026-03-01T12:30:00", "%R"));
        Assert.Equal("", Text("date.to_string", ScriptValue.Null, "%Y"));
        Assert.Equal("04 Jan 2026", Text("date.to_string", Afternoon));
        Assert.Equal("Unable to convert type `string` to `datetime`", Fails("date.to_string", "soon", "%Y").Message);
    }

    [Fact]
    public void To_string_escapes_on_a_site() =>
        Assert.Equal("&lt;2026&gt;", Written(RenderOptions.Site, Afternoon, "<%Y>"));

    [Fact]
    public void The_clock_is_the_renders()
    {
        Assert.Equal("2026-11-22 05:00 +09:00 Local", Shown(InTokyo, In(Context(InTokyo), "date.now")));
        Assert.Equal("2026-11-21 20:00 +00:00 Utc", Shown(InTokyo, In(Context(InTokyo), "date.utc_now")));
    }

    [Theory]
    [InlineData("2016/01/05", "2016-01-05 00:00 +09:00 Local")]
    [InlineData("2021/11/30 20:50:23Z", "2021-12-01 05:50 +09:00 Local")]
    [InlineData("2026-01-02T03:04:05+00:00", "2026-01-02 12:04 +09:00 Local")]
    [InlineData("2026-01-02 03:04", "2026-01-02 03:04 +09:00 Local")]
    [InlineData("Jan 2, 2026", "2026-01-02 00:00 +09:00 Local")]
    [InlineData("March 5", "2026-03-05 00:00 +09:00 Local")]
    [InlineData("10:30", "2026-11-21 10:30 +09:00 Local")]
    [InlineData("not a date", "0001-01-01 00:00 +00:00 Unspecified")]
    public void Parse_turns_to_the_renders_zone(string text, string expected) =>
        Assert.Equal(expected, Shown(InTokyo, In(Context(InTokyo), "date.parse", text)));

    [Theory]
    [InlineData("2018--06--17", "%Y--%m--%d", "2018-06-17 00:00")]
    [InlineData("5 Jan 26 3:07 PM", "%e %b %y %l:%M %p", "2026-01-05 15:07")]
    [InlineData("Sunday, 4. January 2026 15:07:09", "%A, %d. %B %Y %T", "2026-01-04 15:07")]
    [InlineData("2026-01-04 12:00 AM", "%F %I:%M %p", "2026-01-04 00:00")]
    [InlineData("2026-060", "%Y-%j", "2026-03-01 00:00")]
    [InlineData("2026-01-04T15:07:09.5+0900", "%FT%T.%L%Z", "2026-01-04 15:07")]
    [InlineData("1767506829", "%s", "2026-01-04 15:07")]
    [InlineData("04-Jan-2026", "%v", "2026-01-04 00:00")]
    [InlineData("2026-02-30", "%F", "0001-01-01 00:00")]
    [InlineData("2026-01-04x", "%F", "0001-01-01 00:00")]
    public void Parse_by_a_pattern(string text, string pattern, string expected) =>
        Assert.StartsWith(
            expected,
            Shown(InTokyo, In(Context(InTokyo), "date.parse", text, pattern)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Parse_in_a_culture()
    {
        Assert.Equal("20 Jan 2022", Text("date.parse", "20/01/2022 08:32:48 +00:00", ScriptValue.Null, "en-GB"));
        Assert.Equal("04 Dec 2026", Text("date.parse", "4 décembre 2026", "%d %B %Y", "fr-FR"));
        Assert.Equal("04 Dec 2026", Text("date.parse", "2026年12月4日", "%Y年%B%d日", "ja-JP"));
    }

    [Fact]
    public void Parse_gives_null_for_nothing_and_refuses_a_letter_that_cannot_be_read()
    {
        Assert.True(Of("date.parse", "").IsNull);
        Assert.True(Of("date.parse", ScriptValue.Null).IsNull);
        Assert.Equal(Afternoon, Of("date.parse", Afternoon));
        Assert.Equal(1, Fails("date.parse", "2", "%V").Index);
    }

    [Fact]
    public void Parse_to_string_reads_and_writes()
    {
        Assert.Equal("2016--01--05", Text("date.parse_to_string", "2016/01/05", "%Y--%m--%d"));
        Assert.Equal(
            "Mar 14, 16",
            Text("date.parse_to_string", "03 14, 2016", "%b %d, %y", ScriptValue.Null, "%m %d, %Y")
        );
        Assert.Equal("05 Jan 2016", Text("date.parse_to_string", "2016/01/05"));
        Assert.Equal("", Text("date.parse_to_string", ""));
    }

    [Fact]
    public void Dates_are_shifted()
    {
        ScriptValue end = new DateTimeOffset(2024, 1, 31, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal("01 Feb 2024", Text("date.add_days", end, 1));
        Assert.Equal("29 Feb 2024", Text("date.add_months", end, 1));
        Assert.Equal("31 Jan 2025", Text("date.add_years", end, 1));
        Assert.Equal("30 Jan 2024", Text("date.add_hours", end, -1));
        Assert.Equal(30, Of("date.add_minutes", end, 0.5).AsDate.Second);
        Assert.Equal(500, Of("date.add_seconds", end, 0.5).AsDate.Millisecond);
        Assert.Equal(7, Of("date.add_milliseconds", end, 7).AsDate.Millisecond);
        Assert.Equal(0, Fails("date.add_days", ScriptValue.Null, 1).Index);
        Assert.Equal(1, Fails("date.add_years", end, 9000).Index);
    }

    [Fact]
    public void A_date_of_the_renders_zone_follows_summer_time()
    {
        TimeZoneInfo.AdjustmentRule summerTime = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date,
            DateTime.MaxValue.Date,
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday)
        );
        TimeZoneInfo zone = TimeZoneInfo.CreateCustomTimeZone(
            "Berlin",
            TimeSpan.FromHours(1),
            "Berlin",
            "Berlin",
            "Berlin summer",
            [summerTime]
        );
        RenderContext context = Context(new RenderOptions { TimeZone = zone });
        ScriptValue winter = In(context, "date.parse", "2026-03-28 12:00");
        ScriptValue summer = In(context, "date.add_days", winter, 1);
        Assert.Equal(TimeSpan.FromHours(1), winter.AsDate.Offset);
        Assert.Equal(TimeSpan.FromHours(2), summer.AsDate.Offset);
        Assert.Equal(12, summer.AsDate.Hour);
    }

    private static string Shown(RenderOptions options, ScriptValue date) =>
        In(Context(options), "date.to_string", date, "%Y-%m-%d %R %Z ").AsText() + date.DateKind;

    private static string Written(RenderOptions options, params ScriptValue[] arguments)
    {
        RenderContext context = Context(options);
        Find("date.to_string").Writer!(context, [.. arguments, default], context.Output);
        return context.Output.ToString();
    }
}
