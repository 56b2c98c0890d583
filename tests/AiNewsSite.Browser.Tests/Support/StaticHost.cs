using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace AiNewsSite.Browser.Tests.Support;

/// <summary>Serves two folders as a plain web host does: one at `/`, one under `/repo/` or another path, each with its own 404 page.</summary>
public sealed class StaticHost(WebApplication app) : IAsyncDisposable
{
    /// <summary>Scheme, host and port, without a closing slash.</summary>
    public string Origin =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Starts on a free port; the folders may be filled later.</summary>
    public static async Task<StaticHost> StartAsync(string root, string repo, string under = "/repo")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Map(under, branch => Serve(branch, repo));
        Serve(app, root);
        await app.StartAsync();
        return new StaticHost(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static void Serve(IApplicationBuilder app, string folder)
    {
        app.UseFileServer(
            new FileServerOptions
            {
                FileProvider = new PhysicalFileProvider(folder),
                StaticFileOptions = { ServeUnknownFileTypes = true },
            }
        );
        app.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(Path.Combine(folder, "404.html"));
        });
    }
}
