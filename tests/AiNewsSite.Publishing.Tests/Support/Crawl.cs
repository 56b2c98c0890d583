using AngleSharp.Html.Parser;

namespace AiNewsSite.Publishing.Tests.Support;

/// <summary>Follows every address of a served site, as a visitor's browser would.</summary>
internal static class Crawl
{
    /// <param name="start">The site's front page; addresses that do not start with it are outside.</param>
    /// <param name="besides">A selector: links inside such elements are not followed.</param>
    /// <returns>How many addresses answered, and those that did not.</returns>
    public static async Task<(int Answered, IReadOnlyList<string> Dead)> FollowAsync(Uri start, string? besides = null)
    {
        using var client = new HttpClient();
        var waiting = new Queue<Uri>([start]);
        var seen = new HashSet<string>([start.AbsolutePath], StringComparer.Ordinal);
        var dead = new List<string>();
        var answered = 0;
        while (waiting.TryDequeue(out var url))
        {
            using var response = await client.GetAsync(url);
            if (!response.IsSuccessStatusCode)
            {
                dead.Add(url.AbsolutePath);
                continue;
            }

            answered++;
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
            var elements = page.All.Where(one => besides is null || one.Closest(besides) is null);
            foreach (
                var written in elements.SelectMany(one => new[] { one.GetAttribute("href"), one.GetAttribute("src") })
            )
            {
                if (written is not null && Inside(url, written, start) is { } next && seen.Add(next.AbsolutePath))
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return (answered, dead);
    }

    /// <summary>An address of this host: one that leaves the site's folder is followed too, and is dead there.</summary>
    private static Uri? Inside(Uri at, string written, Uri start) =>
        Uri.TryCreate(at, written, out var url) && url.Host == start.Host && url.Port == start.Port ? url : null;
}
