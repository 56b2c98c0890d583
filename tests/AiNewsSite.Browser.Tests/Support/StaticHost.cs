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
    /// <summary>Behind a page's address: its body comes tag by tag, as over a line that stalls everywhere.</summary>
    public const string TagByTag = "?tag-by-tag";

    // More than fill the largest window of the tests; a frame is painted between two.
    private const int SlowTags = 120;
    private static readonly TimeSpan BetweenTags = TimeSpan.FromMilliseconds(20);

    // Nothing is painted before the styles are there.
    private static readonly TimeSpan AfterHead = TimeSpan.FromSeconds(1);

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
        app.UseWhen(
            context => context.Request.QueryString.Value == TagByTag,
            slow => slow.Run(context => DripAsync(context, folder))
        );
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

    private static async Task DripAsync(HttpContext context, string folder)
    {
        var path = context.Request.Path.Value!.TrimStart('/');
        var page = await File.ReadAllTextAsync(Path.Combine(folder, path, "index.html"));
        context.Response.ContentType = "text/html; charset=utf-8";
        var at = page.IndexOf("<body", StringComparison.Ordinal);
        await context.Response.WriteAsync(page[..at]);
        await context.Response.Body.FlushAsync();
        await Task.Delay(AfterHead);
        for (var tag = 0; tag < SlowTags; tag++)
        {
            var end = page.IndexOf('>', at) + 1;
            await context.Response.WriteAsync(page[at..end]);
            await context.Response.Body.FlushAsync();
            await Task.Delay(BetweenTags);
            at = end;
        }

        await context.Response.WriteAsync(page[at..]);
    }
}
