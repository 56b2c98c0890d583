using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AiNewsSite.Input;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Input;

/// <summary>Only ever against a server of the test's own on the loopback.</summary>
public sealed class LinkProbeTests : IDisposable
{
    private static readonly ProbeManners Quick = new()
    {
        Timeout = TimeSpan.FromSeconds(2),
        Pause = TimeSpan.FromMilliseconds(1),
    };

    private readonly TinyServer _server = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/here", null)]
    [InlineData("/moved", null)]
    [InlineData("/forbidden", null)]
    [InlineData("/busy", null)]
    [InlineData("/only-get", null)]
    [InlineData("/gone", "HTTP 410")]
    [InlineData("/missing", "HTTP 404")]
    public void Only_a_clear_answer_is_a_dead_link(string path, string? expected)
    {
        var url = _server.Address + path;

        Assert.Equal(expected, LinkProbe.Ask([url], Quick)[url]);
    }

    [Fact]
    public void Nobody_listening_is_a_dead_link()
    {
        var address = _server.Address;
        _server.Dispose();

        Assert.Equal("no connection", LinkProbe.Ask([address], Quick)[address]);
    }

    [Fact]
    public void An_ill_server_is_asked_again_and_then_believed()
    {
        var url = _server.Address + "/ill-twice";

        Assert.Null(LinkProbe.Ask([url], Quick)[url]);
        Assert.True(_server.Asked.Count(line => line.Contains("/ill-twice", StringComparison.Ordinal)) > 2);
    }

    [Fact]
    public void One_host_is_asked_one_thing_at_a_time()
    {
        LinkProbe.Ask(Enumerable.Range(0, 12).Select(n => $"{_server.Address}/here?{n}"), Quick);

        Assert.Equal(12, _server.Asked.Count);
        Assert.Equal(1, _server.MostAtOnce);
    }

    [Fact]
    public void Check_reports_a_dead_outside_link_once_and_remembers_it()
    {
        _folder.Write(
            "site/_posts/2026-01-02-a.md",
            $"---\ntitle: 題名\n---\n[良い]({_server.Address}/here)、[悪い]({_server.Address}/missing)\n"
        );
        string[] arguments =
        [
            "check",
            "--source",
            Path.Combine(_folder.Path, "site"),
            "--external",
            "--link-cache",
            Path.Combine(_folder.Path, "cache/links.tsv"),
            "--format",
            "github",
        ];

        var run = CommandLine.Run(arguments);
        var asked = _server.Asked.Count;
        var again = CommandLine.Run(arguments);

        Assert.Equal(0, run.ExitCode);
        var found = run
            .Error.Split('\n')
            .Single(line => line.Contains("title=dead-external-link", StringComparison.Ordinal));
        Assert.Contains("line=4,col=", found, StringComparison.Ordinal);
        Assert.Contains(
            "/missing does not answer%3A HTTP 404".Replace("%3A", ":", StringComparison.Ordinal),
            found,
            StringComparison.Ordinal
        );
        Assert.Equal(run.Error, again.Error);
        Assert.Equal(asked, _server.Asked.Count);
    }

    /// <summary>Answers by path, one connection for each question.</summary>
    private sealed class TinyServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private int _open;
        private int _ill;

        public TinyServer()
        {
            _listener.Start();
            _ = Serve();
        }

        public ConcurrentQueue<string> Asked { get; } = new();

        public int MostAtOnce { get; private set; }

        public string Address => $"http://127.0.0.1:{_port ??= ((IPEndPoint)_listener.LocalEndpoint).Port}";

        private int? _port;

        public void Dispose() => _listener.Dispose();

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    _ = Answer(await _listener.AcceptTcpClientAsync());
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over.
            }
        }

        private async Task Answer(TcpClient client)
        {
            using (client)
            {
                MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _open));
                using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
                var first = await reader.ReadLineAsync() ?? "";
                while (await reader.ReadLineAsync() is { Length: > 0 })
                {
                    // Headers do not matter here.
                }

                Asked.Enqueue(first);
                Interlocked.Decrement(ref _open);
                var answer = $"HTTP/1.1 {StatusOf(first)}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
            }
        }

        private string StatusOf(string first) =>
            first.Split(' ') switch
            {
                [_, "/moved", ..] => "301 Moved\r\nLocation: /here",
                [_, "/forbidden", ..] => "403 Forbidden",
                [_, "/busy", ..] => "429 Too Many Requests",
                ["HEAD", "/only-get", ..] => "404 Not Found",
                [_, "/gone", ..] => "410 Gone",
                [_, "/missing", ..] => "404 Not Found",
                [_, "/ill-twice", ..] when Interlocked.Increment(ref _ill) <= 4 => "503 Service Unavailable",
                _ => "200 OK",
            };
    }
}
