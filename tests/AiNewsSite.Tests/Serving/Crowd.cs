using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AiNewsSite.Tests.Serving;

/// <summary>Many browsers at once: most ask as fast as they are answered, some read slowly, some wait for changes.</summary>
/// <param name="paths">To be asked for; each is to be there all the time.</param>
internal sealed class Crowd(int port, string[] paths)
{
    private const int Slow = 20;
    private const int Waiting = 20;

    private long _answers;
    private long _bytes;
    private string? _trouble;

    public long Answers => Interlocked.Read(ref _answers);

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The first answer that was not right; null where all were.</summary>
    public string? Trouble => Volatile.Read(ref _trouble);

    /// <summary>Asks until told to stop, over so many connections.</summary>
    public async Task Ask(int connections, CancellationToken stop)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}/"),
            Timeout = TimeSpan.FromMinutes(2),
        };
        var fast = Enumerable.Range(0, connections - Slow - Waiting).Select(one => AskFast(browser, one, stop));
        var slow = Enumerable.Range(0, Slow).Select(one => ReadSlowly(paths[one % paths.Length], stop));
        var waiting = Enumerable
            .Range(0, Waiting)
            .Select(one => WaitForChanges(browser, paths[one % paths.Length], stop));
        await Task.WhenAll([.. fast, .. slow, .. waiting]);
    }

    private async Task AskFast(HttpClient browser, int seed, CancellationToken stop)
    {
        for (var at = seed; !stop.IsCancellationRequested && Trouble is null; at++)
        {
            var path = paths[at % paths.Length];
            try
            {
                using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), CancellationToken.None);
                var body = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
                Check(path, answer.StatusCode, body.Length);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
            {
                Report($"{path}: {e.Message}");
            }
        }
    }

    /// <summary>A telephone in a tunnel: asks, then takes a little at a time.</summary>
    private async Task ReadSlowly(string path, CancellationToken stop)
    {
        var buffer = new byte[2048];
        while (!stop.IsCancellationRequested && Trouble is null)
        {
            using var socket = new TcpClient { ReceiveBufferSize = 4096 };
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port, CancellationToken.None);
                var stream = socket.GetStream();
                var request = string.Create(
                    CultureInfo.InvariantCulture,
                    $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
                );
                await stream.WriteAsync(Encoding.ASCII.GetBytes(request), CancellationToken.None);
                var (all, first) = (0, "");
                while (await stream.ReadAsync(buffer, CancellationToken.None) is var read and > 0)
                {
                    first = all == 0 ? Encoding.ASCII.GetString(buffer, 0, Math.Min(read, 12)) : first;
                    all += read;
                    if (!stop.IsCancellationRequested)
                    {
                        await Task.Delay(20, CancellationToken.None);
                    }
                }

                Check(path, first == "HTTP/1.1 200" ? HttpStatusCode.OK : HttpStatusCode.BadRequest, all);
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                Report($"{path}, read slowly: {e.Message}");
            }
        }
    }

    private async Task WaitForChanges(HttpClient browser, string path, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && Trouble is null)
        {
            try
            {
                var place = new Uri($"/_ainews/events?path={path}&mark=x", UriKind.Relative);
                using var events = new StreamReader(await browser.GetStreamAsync(place, CancellationToken.None));
                while (await events.ReadLineAsync(stop) is { } line)
                {
                    Interlocked.Add(ref _bytes, line.Length);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                Report($"events of {path}: {e.Message}");
            }
        }
    }

    private void Check(string path, HttpStatusCode status, int length)
    {
        Interlocked.Increment(ref _answers);
        Interlocked.Add(ref _bytes, length);
        if (status != HttpStatusCode.OK || length == 0)
        {
            Report($"{path}: {status}, {length} bytes");
        }
    }

    private void Report(string trouble) => Interlocked.CompareExchange(ref _trouble, trouble, null);
}
