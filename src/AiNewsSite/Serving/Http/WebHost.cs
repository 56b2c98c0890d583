using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AiNewsSite.Serving.Http;

/// <summary>Kestrel by itself: no host around it, no configuration, no environment variable that could open it to others.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    // How many ports after the first are tried.
    private const int Tries = 100;

    private readonly KestrelServer _server;

    private WebHost(KestrelServer server, int port)
    {
        _server = server;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Listens on the port, or the next one that is free.</summary>
    /// <exception cref="IOException">Where none is free, or the address is not this machine's.</exception>
    public static async Task<WebHost> Start(IPEndPoint first, Func<HttpContext, Task> answer)
    {
        for (var port = first.Port; ; port++)
        {
            var server = Create(new IPEndPoint(first.Address, port));
            try
            {
                await server.StartAsync(new Application(answer), CancellationToken.None).ConfigureAwait(false);
                return new WebHost(server, PortOf(server));
            }
            catch (IOException e) when (e.InnerException is AddressInUseException)
            {
                server.Dispose();
                if (port >= Math.Min(first.Port + Tries, IPEndPoint.MaxPort))
                {
                    throw;
                }
            }
            catch (SocketException e)
            {
                server.Dispose();
                throw new IOException(e.Message, e);
            }
        }
    }

    /// <summary>Stops at once: open connections, such as those that wait for changes, are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _server.Dispose();
    }

    private static KestrelServer Create(IPEndPoint place)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = 64 * 1024;
        options.Listen(place);
        return new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance
        );
    }

    private static int PortOf(KestrelServer server) =>
        new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()).Port;

    private sealed class Application(Func<HttpContext, Task> answer) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => answer(context);

        public void DisposeContext(HttpContext context, Exception? exception) { }
    }
}
