using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace AiNewsSite.Tests.Serving;

public sealed class AnsweringTests
{
    private static readonly (string, string)[] Blog =
    [
        ("site/_config.yml", "title: 実験\npermalink: /:year/:title/\n"),
        ("site/_posts/2026-01-02-がぎぐ.md", "---\ntitle: 濁点\n---\n本文。\n"),
        ("site/about.md", "---\ntitle: About\npermalink: /about/\n---\n私。\n"),
        ("site/plain.html", "---\n---\n<p>x</p>\n"),
        ("site/assets/data.bin", "0123456789"),
        ("site/assets/a b%.css", "p{}"),
    ];

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/feed.xml", "application/xml; charset=utf-8")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    [InlineData("/assets/icon.svg", "image/svg+xml")]
    [InlineData("/assets/data.bin", "application/octet-stream")]
    [InlineData("/assets/a%20b%25.css", "text/css; charset=utf-8")]
    public async Task Every_kind_of_file_has_its_type_and_is_never_stored(string path, string type)
    {
        await using var run = await PreviewRun.Start(Blog);

        using var answer = await run.Get(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_japanese_path_is_found_composed_decomposed_encoded_in_either_case_and_raw()
    {
        await using var run = await PreviewRun.Start(Blog);
        var composed = "/2026/がぎぐ/";
        var decomposed = composed.Normalize(NormalizationForm.FormD);
        Assert.NotEqual(composed, decomposed);

        foreach (var path in (string[])[composed, decomposed])
        {
            var encoded = Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);
            foreach (var form in (string[])[encoded, encoded.ToLowerInvariant(), path])
            {
                var answer = await Raw(run, $"GET {form} HTTP/1.1\r\nHost: localhost:{run.Port}\r\n");

                // Kestrel takes no bytes beyond ASCII on the request line; a browser never sends any.
                var expected = form == path ? "HTTP/1.1 400" : "HTTP/1.1 200";
                Assert.StartsWith(expected, answer, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/about", "/about/")]
    [InlineData("/about?q=1", "/about/?q=1")]
    [InlineData("/2026/%E3%81%8C%E3%81%8E%E3%81%90", "/2026/%E3%81%8C%E3%81%8E%E3%81%90/")]
    public async Task A_folder_without_its_slash_leads_to_the_slash(string path, string expected)
    {
        await using var run = await PreviewRun.Start(Blog);

        using var answer = await run.Get(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task What_is_not_there_is_the_sites_own_404_page()
    {
        await using var run = await PreviewRun.Start(Blog);

        using var answer = await run.Get("/nowhere/");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(await run.Page("/404.html"), await run.Page("/nowhere/"));
    }

    [Fact]
    public async Task An_unchanged_page_is_not_sent_twice_and_a_head_has_no_body()
    {
        await using var run = await PreviewRun.Start(Blog);
        foreach (var path in (string[])["/about/", "/assets/data.bin"])
        {
            using var first = await run.Get(path);
            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await run.Browser.SendAsync(again);
            using var head = await run.Browser.SendAsync(
                new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative))
            );

            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync());
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("bytes=2-4", 206, "234", "bytes 2-4/10")]
    [InlineData("bytes=7-", 206, "789", "bytes 7-9/10")]
    [InlineData("bytes=-3", 206, "789", "bytes 7-9/10")]
    [InlineData("bytes=8-99", 206, "89", "bytes 8-9/10")]
    [InlineData("bytes=10-", 416, "", "bytes */10")]
    [InlineData("bytes=4-2", 200, "0123456789", null)]
    [InlineData("bytes=0-1,3-4", 200, "0123456789", null)]
    [InlineData("lines=0-1", 200, "0123456789", null)]
    public async Task A_part_of_a_file_is_sent_where_one_is_asked_for(
        string range,
        int status,
        string body,
        string? contentRange
    )
    {
        await using var run = await PreviewRun.Start(Blog);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/assets/data.bin", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Range", range);

        using var answer = await run.Browser.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(body, await answer.Content.ReadAsStringAsync());
        Assert.Equal(contentRange, answer.Content.Headers.ContentRange?.ToString());
    }

    [Fact]
    public async Task A_part_of_a_file_that_changed_meanwhile_is_the_whole_file()
    {
        await using var run = await PreviewRun.Start(Blog);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/assets/data.bin", UriKind.Relative));
        request.Headers.Range = new RangeHeaderValue(2, 4);
        request.Headers.IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue("\"another\""));

        using var answer = await run.Browser.SendAsync(request);

        Assert.Equal("0123456789", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_base_path_stands_before_everything()
    {
        await using var run = PreviewRun.Prepare();
        foreach (var (file, text) in Blog)
        {
            run.Write(file, text);
        }

        await run.Start(choices: run.Choices with { BaseUrl = "https://example.com/資料/" });

        using var root = await run.Get("/");
        using var home = await run.Get("/%E8%B3%87%E6%96%99/");
        using var about = await run.Get("/%E8%B3%87%E6%96%99/about");
        using var outside = await run.Get("/about/");
        Assert.Equal("/%E8%B3%87%E6%96%99/", root.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal("/%E8%B3%87%E6%96%99/about/", about.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Theory]
    [InlineData("evil.example", 403)]
    [InlineData("evil.example:4000", 403)]
    [InlineData("localhost.evil.example", 403)]
    [InlineData("127.0.0.1.evil.example", 403)]
    [InlineData("10.0.0.1", 403)]
    [InlineData("", 403)]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:4000", 200)]
    [InlineData("127.0.0.1:4000", 200)]
    [InlineData("[::1]:4000", 200)]
    public async Task A_foreign_name_gets_nothing(string host, int status)
    {
        await using var run = await PreviewRun.Start(Blog);

        foreach (var path in (string[])["/about/", "/_ainews/preview.js"])
        {
            var answer = await Raw(run, $"GET {path} HTTP/1.1\r\nHost: {host}\r\n");
            Assert.StartsWith($"HTTP/1.1 {status}", answer, StringComparison.Ordinal);
            if (status == 403)
            {
                Assert.DoesNotContain("私", answer, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/assets/../../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/%2e%2e%2fsecret.txt")]
    [InlineData("/assets/..%5c..%5csecret.txt")]
    [InlineData("/%252e%252e/secret.txt")]
    [InlineData("/%c0%ae%c0%ae/secret.txt")]
    [InlineData("//secret.txt")]
    [InlineData("/secret.txt%00.html")]
    [InlineData("/_config.yml")]
    [InlineData("/_posts/2026-01-02-%E3%81%8C%E3%81%8E%E3%81%90.md")]
    [InlineData("/_ainews/../../secret.txt")]
    [InlineData("/link.txt")]
    [InlineData("/linked/secret.txt")]
    [InlineData("/late.txt")]
    public async Task Nothing_from_outside_the_site_is_given_out(string path)
    {
        await using var run = PreviewRun.Prepare();
        foreach (var (file, text) in Blog)
        {
            run.Write(file, text);
        }

        var secret = run.Write("secret.txt", "the secret");
        File.CreateSymbolicLink(Path.Combine(run.Source, "link.txt"), secret);
        Directory.CreateSymbolicLink(Path.Combine(run.Source, "linked"), run.Folder);
        var late = run.Write("site/late.txt", "mine");
        await run.Start();
        await run.NextState();
        // A file that turns into a link after the site was read.
        File.Delete(late);
        File.CreateSymbolicLink(late, secret);

        var answer = await Raw(run, $"GET {path} HTTP/1.1\r\nHost: localhost\r\n");

        Assert.Matches("^HTTP/1.1 (400|404)", answer);
        Assert.DoesNotContain("the secret", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("permalink:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_get_and_head_are_answered()
    {
        await using var run = await PreviewRun.Start(Blog);

        using var answer = await run.Browser.PostAsync(new Uri("/", UriKind.Relative), new StringContent("x"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task The_preview_adds_one_element_and_nothing_else()
    {
        await using var run = await PreviewRun.Start(Blog);
        await run.Settle();

        Assert.True(await run.IsAsBuilt());
        using var answer = await run.Get("/about/");
        Assert.Contains("/_ainews/preview.js", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "_ainews",
            Encoding.UTF8.GetString(run.FreshBuild()!["about/index.html"]),
            StringComparison.Ordinal
        );
    }

    private static async Task<string> Raw(PreviewRun run, string head)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, run.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head + "Connection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync().WaitAsync(PreviewRun.Patience);
    }
}
