using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace AiNewsSite.Input;

/// <summary>How outside links are asked for.</summary>
public sealed record ProbeManners
{
    /// <summary>For one answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>After a failure that may pass.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Hosts at the same time; one host is asked one thing at a time.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>Between two questions to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(250);
}

/// <summary>
/// Asks outside servers whether their pages are still there. Politely: HEAD first, one question at a time for each host, a
/// pause between. Only a clear answer is a dead link: gone (404, 410), no such host, nobody listening, no answer in time.
/// A server that refuses robots (401, 403, 429) or is ill (5xx) says nothing about the page.
/// </summary>
public static class LinkProbe
{
    private const int MostRedirects = 8;

    /// <returns>By URL: null where the page is there, else what happened.</returns>
    public static IReadOnlyDictionary<string, string?> Ask(IEnumerable<string> urls, ProbeManners manners)
    {
        var answers = new ConcurrentDictionary<string, string?>(StringComparer.Ordinal);
        using var handler = new SocketsHttpHandler
        {
            MaxAutomaticRedirections = MostRedirects,
            ConnectTimeout = manners.Timeout,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
        };
        using var client = new HttpClient(handler) { Timeout = manners.Timeout };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("AiNewsSite-link-check", "1"));
        var hosts = urls.Distinct(StringComparer.Ordinal)
            .Select(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? (url, uri) : (url, uri: null))
            .Where(one => one.uri is { Scheme: "http" or "https" })
            .GroupBy(one => one.uri!.Authority, StringComparer.OrdinalIgnoreCase)
            .ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = manners.Hosts };
        Parallel
            .ForEachAsync(
                hosts,
                options,
                async (host, cancel) =>
                {
                    var isFirst = true;
                    foreach (var (url, uri) in host)
                    {
                        await Task.Delay(isFirst ? TimeSpan.Zero : manners.Pause, cancel);
                        isFirst = false;
                        answers[url] = await AskOne(client, uri!, manners, cancel);
                    }
                }
            )
            .GetAwaiter()
            .GetResult();
        return answers;
    }

    private static async Task<string?> AskOne(
        HttpClient client,
        Uri url,
        ProbeManners manners,
        CancellationToken cancel
    )
    {
        for (var attempt = 0; ; attempt++)
        {
            var (isSure, answer) = await Try(client, url, cancel);
            if (isSure || attempt >= manners.Retries)
            {
                return answer;
            }

            await Task.Delay(manners.Pause * (1 << attempt), cancel);
        }
    }

    /// <returns>Whether asking again could not change the answer, and the answer.</returns>
    private static async Task<(bool IsSure, string? Answer)> Try(HttpClient client, Uri url, CancellationToken cancel)
    {
        try
        {
            var status = await StatusOf(client, HttpMethod.Head, url, cancel);
            // Many servers answer HEAD with an error and GET with the page.
            status = (int)status < 400 ? status : await StatusOf(client, HttpMethod.Get, url, cancel);
            return status switch
            {
                HttpStatusCode.NotFound or HttpStatusCode.Gone => (true, $"HTTP {(int)status}"),
                >= HttpStatusCode.InternalServerError => (false, null),
                _ => (true, null),
            };
        }
        catch (HttpRequestException e)
        {
            return e.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => (false, "no such host"),
                HttpRequestError.ConnectionError => (false, "no connection"),
                HttpRequestError.SecureConnectionError => (true, "no secure connection"),
                // The server spoke, if badly.
                _ => (true, null),
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (false, "no answer in time");
        }
        catch (Exception e)
            when (e is InvalidOperationException or IOException or UriFormatException or NotSupportedException)
        {
            // A redirect to what is no web page, or a broken answer.
            return (true, null);
        }
    }

    private static async Task<HttpStatusCode> StatusOf(
        HttpClient client,
        HttpMethod method,
        Uri url,
        CancellationToken cancel
    )
    {
        using var request = new HttpRequestMessage(method, url);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        return response.StatusCode;
    }
}
