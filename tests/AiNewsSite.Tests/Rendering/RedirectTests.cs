using System.Text.Json;
using AiNewsSite.Tests.Support;
using static AiNewsSite.Tests.Support.BuiltSite;

namespace AiNewsSite.Tests.Rendering;

public sealed class RedirectTests
{
    [Fact]
    public void An_old_address_leads_to_the_page()
    {
        using var site = new BuiltSite(
            ["--base-url", "https://e.jp/repo"],
            "",
            Post("2026-05-01-a", "title: 甲\nredirect_from: [/old/, 'x/y', /%E6%97%A7.html]")
        );

        foreach (var file in (string[])["old/index.html", "x/y.html", "旧.html"])
        {
            var page = site.Page(file);
            Assert.Equal(
                "https://e.jp/repo/2026/05/01/a/",
                page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
            );
            Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
            Assert.Equal(
                "0; url=/repo/2026/05/01/a/",
                page.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content")
            );
            Assert.Equal("/repo/2026/05/01/a/", page.QuerySelector("body a")?.GetAttribute("href"));
            Assert.Single(page.QuerySelectorAll("h1"));
        }

        using var map = JsonDocument.Parse(site.Text("redirects.json"));
        Assert.Equal(["/old/", "/x/y", "/旧.html"], map.RootElement.EnumerateObject().Select(one => one.Name));
        Assert.DoesNotContain("/old/", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("redirect_to: https://other.example/新/", "https://other.example/%E6%96%B0/")]
    [InlineData("redirect_to: [/about/?a=1#b, /x/]", "/about/?a=1#b")]
    public void A_page_can_lead_elsewhere_and_its_old_addresses_with_it(string line, string target)
    {
        using var site = new BuiltSite(
            "permalink: pretty\n",
            Post("2026-05-01-a", $"title: 甲\nredirect_from: /old/\n{line}"),
            Post("2026-05-02-b", "title: 乙"),
            ("about.md", "---\ntitle: 案内\n---\n本文。")
        );

        foreach (var file in (string[])["2026/05/01/a/index.html", "old/index.html"])
        {
            var refresh = site.Page(file).QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content");
            Assert.Equal("0; url=" + target, refresh);
        }

        Assert.DoesNotContain("甲", site.Text("feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Redirects_in_a_circle_are_an_error_at_each_page_of_it()
    {
        using var site = new BuiltSite(
            "",
            Post("2026-05-01-a", "redirect_to: /2026/05/01/a/?x"),
            Post("2026-05-02-b", "redirect_to: /2026/05/03/c/"),
            Post("2026-05-03-c", "redirect_to: /2026/05/04/d/"),
            Post("2026-05-04-d", "redirect_to: /2026/05/03/c/"),
            Post("2026-05-05-e", "redirect_to: /2026/05/06/f/"),
            Post("2026-05-06-f", "title: 己")
        );

        Assert.Equal(1, site.Run.ExitCode);
        string[] told =
        [
            .. site.Run.Error.Split('\n').Where(line => line.Contains(" redirect-circle: ", StringComparison.Ordinal)),
        ];
        Assert.Equal(3, told.Length);
        Assert.All(
            told.Zip(["-a.md(2,14)", "-c.md(2,14)", "-d.md(2,14)"]),
            pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void One_old_address_written_twice_is_one()
    {
        using var site = new BuiltSite(
            "",
            Post("2026-05-01-a", "title: 甲\nredirect_from: [/old/, /old/index.html, old/]")
        );

        Assert.Equal(0, site.Run.ExitCode);
        Assert.True(site.Has("old/index.html"));
    }

    [Fact]
    public void Links_by_the_file_names_day_find_the_post()
    {
        // Without an offset the clock is UTC: nine in the evening is the next day in Japan.
        using var site = new BuiltSite("", Post("2026-05-01-a", "title: 甲\ndate: 2026-05-01 21:00:00"));

        Assert.True(site.Has("2026/05/02/a/index.html"));
        Assert.Contains("url=/2026/05/02/a/", site.Text("2026/05/01/a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("redirects:\n  filename_date: false\n", "")]
    [InlineData("", "permalink: /fixed/\n")]
    public void Where_nothing_is_to_redirect_there_is_no_redirect(string settings, string line)
    {
        using var site = new BuiltSite(settings, Post("2026-05-01-a", line + "title: 甲\ndate: 2026-05-01 21:00:00"));

        Assert.Equal(0, site.Run.ExitCode);
        Assert.False(site.Has("2026/05/01/a/index.html"));
        Assert.False(site.Has("redirects.json"));
    }

    [Fact]
    public void A_post_that_stands_at_the_file_names_day_keeps_its_place()
    {
        using var site = new BuiltSite(
            "",
            Post("2026-05-01-a", "title: 甲\ndate: 2026-05-01 21:00:00"),
            Post("2026-05-03-b", "title: 乙\npermalink: /2026/05/01/a/")
        );

        Assert.Equal(0, site.Run.ExitCode);
        Assert.Contains("乙", site.Text("2026/05/01/a/index.html"), StringComparison.Ordinal);
    }
}
