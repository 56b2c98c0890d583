using System.Runtime.CompilerServices;
using AiNewsSite.Serving.Http;
using AiNewsSite.Serving.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AiNewsSite.Serving;

/// <summary>Answers every request: pages of the site, and the preview's own script and events.</summary>
internal sealed class PreviewAnswers(LiveSite live, OpenTabs tabs, HostGuard hosts, CancellationToken stopping)
{
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromSeconds(15);

    // A page is asked for many times; to hash it costs more than to send it. It goes with its page.
    private readonly ConditionalWeakTable<RenderedPage, Content> _contents = [];

    private readonly byte[] _script =
    [
        .. EmbeddedFile.Read("preview/panel.js"),
        .. EmbeddedFile.Read("preview/preview.js"),
    ];

    public async Task Answer(HttpContext context)
    {
        try
        {
            await Route(context).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The browser left, or the preview stops.
            context.Abort();
        }
        catch (Exception e)
        {
            if (!context.Response.HasStarted)
            {
                var text = $"a defect in ainews itself: {e.GetType().Name}: {e.Message}\n";
                await Responder.Text(context, StatusCodes.Status500InternalServerError, text).ConfigureAwait(false);
            }
        }
    }

    private Task Route(HttpContext context)
    {
        var request = context.Request;
        if (!hosts.Allows(request.Headers.Host.ToString()))
        {
            const string text = "ainews: this name does not lead to the preview. Use the address that was printed.\n";
            return Responder.Text(context, StatusCodes.Status403Forbidden, text);
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return Responder.Text(context, StatusCodes.Status405MethodNotAllowed, "GET, HEAD\n");
        }

        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var (path, query) = RequestPath.Split(target);
        return path switch
        {
            PreviewTag.Folder + "preview.js" => Responder.Send(context, 200, ContentType.Of(path), _script),
            PreviewTag.Folder + "events" => SendEvents(context),
            _ => SendPage(context, RequestPath.Decode(path), query),
        };
    }

    private async Task SendPage(HttpContext context, string? path, string query)
    {
        var state = await live.Current(context.RequestAborted).ConfigureAwait(false);
        if (!state.IsWhole && !state.Site.IsEarly(path))
        {
            state = await live.Whole(context.RequestAborted).ConfigureAwait(false);
        }

        var answer = PageAnswer.Of(state, path);
        if (answer.Redirect is { } elsewhere)
        {
            Responder.NeverStore(context.Response);
            context.Response.StatusCode = answer.Status;
            context.Response.Headers.Location = elsewhere + query;
            return;
        }

        if (answer.File is { } file)
        {
            if (await Responder.SendFile(context, answer.Type, file).ConfigureAwait(false))
            {
                return;
            }

            answer = PageAnswer.Of(state, path: null);
        }

        var content = answer.Page is { } page
            ? _contents.GetValue(page, _ => ContentOf(answer, state))
            : ContentOf(answer, state);
        await Responder.Send(context, answer.Status, answer.Type, content).ConfigureAwait(false);
    }

    private static Content ContentOf(PageAnswer answer, SiteState state)
    {
        var bytes = answer.IsHtml
            ? PreviewTag.AddTo(answer.Bytes.Span, PageMark.Of(answer.Bytes.Span, state))
            : answer.Bytes;
        return new(bytes, Content.TagOf(bytes.Span));
    }

    /// <summary>Stays open, and writes what the tab is to do, until the tab or the preview goes.</summary>
    private async Task SendEvents(HttpContext context)
    {
        var query = context.Request.Query;
        var (path, _) = RequestPath.Split(query["path"].ToString());
        var tab = new Tab(RequestPath.Decode(path), PageMark.Parse(query["mark"].ToString()));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        Responder.NeverStore(context.Response);
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var body = context.Response.Body;
        await body.WriteAsync("retry: 500\n\n"u8.ToArray(), end.Token).ConfigureAwait(false);
        await body.FlushAsync(end.Token).ConfigureAwait(false);
        tabs.Open(tab, await live.Current(end.Token).ConfigureAwait(false));
        try
        {
            while (true)
            {
                var more = await WaitForMore(tab, end.Token).ConfigureAwait(false);
                while (tab.Events.TryRead(out var message))
                {
                    await body.WriteAsync(message, end.Token).ConfigureAwait(false);
                }

                if (!more)
                {
                    await body.WriteAsync(TabEvent.Beat, end.Token).ConfigureAwait(false);
                }

                await body.FlushAsync(end.Token).ConfigureAwait(false);
            }
        }
        finally
        {
            tabs.Close(tab);
        }
    }

    private static async Task<bool> WaitForMore(Tab tab, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(BetweenBeats);
        try
        {
            return await tab.Events.WaitToReadAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
