using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AiNewsSite.Serving.Http;

/// <summary>Sends bodies: HEAD, ETag, If-None-Match and ranges (RFC 9110); nothing may be stored.</summary>
internal static class Responder
{
    public static Task Send(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes) =>
        Send(context, status, type, new Content(bytes, Content.TagOf(bytes.Span)));

    public static Task Send(HttpContext context, int status, string type, Content content) =>
        Begin(context, new Head(status, type, content.Tag, content.Bytes.Length)) is { } range
            ? context.Response.Body.WriteAsync(content.Bytes.Slice((int)range.Start, (int)range.Length)).AsTask()
            : Task.CompletedTask;

    /// <summary>False where the file cannot be opened; then nothing is sent.</summary>
    public static async Task<bool> SendFile(HttpContext context, string type, string path)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                1,
                true
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        await using (stream.ConfigureAwait(false))
        {
            var stamp = File.GetLastWriteTimeUtc(stream.SafeFileHandle).Ticks;
            var tag = string.Create(CultureInfo.InvariantCulture, $"\"{stamp:x}-{stream.Length:x}\"");
            if (Begin(context, new Head(StatusCodes.Status200OK, type, tag, stream.Length)) is { } range)
            {
                await Copy(stream, range, context).ConfigureAwait(false);
            }
        }

        return true;
    }

    public static Task Text(HttpContext context, int status, string text) =>
        Send(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static void NeverStore(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
    }

    private sealed record Head(int Status, string Type, string Tag, long Size);

    // Writes the head; gives what is to be sent of the body, null for nothing.
    private static ByteRange? Begin(HttpContext context, Head head)
    {
        var (request, response) = (context.Request, context.Response);
        NeverStore(response);
        response.StatusCode = head.Status;
        response.ContentType = head.Type;
        response.Headers.ETag = head.Tag;
        response.Headers.AcceptRanges = "bytes";
        var isFound = head.Status == StatusCodes.Status200OK;
        if (isFound && Matches(request.Headers.IfNoneMatch.ToString(), head.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            return null;
        }

        var range = isFound && MayBePart(request, head.Tag) ? ByteRange.Read(request.Headers.Range, head.Size) : null;
        if (range is { Length: 0 })
        {
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{head.Size}");
            response.ContentLength = 0;
            return null;
        }

        if (range is { } part)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = string.Create(
                CultureInfo.InvariantCulture,
                $"bytes {part.Start}-{part.Start + part.Length - 1}/{head.Size}"
            );
        }

        var sent = range ?? new ByteRange(0, head.Size);
        response.ContentLength = sent.Length;
        return HttpMethods.IsHead(request.Method) ? null : sent;
    }

    private static bool MayBePart(HttpRequest request, string tag) =>
        request.Headers.IfRange.ToString() is var condition && (condition.Length == 0 || condition == tag);

    private static bool Matches(string header, string tag) =>
        header == "*"
        || header
            .Split(',', StringSplitOptions.TrimEntries)
            .Any(one => (one.StartsWith("W/", StringComparison.Ordinal) ? one[2..] : one) == tag);

    private static async Task Copy(FileStream stream, ByteRange range, HttpContext context)
    {
        var buffer = new byte[(int)Math.Min(128 * 1024, range.Length)];
        stream.Position = range.Start;
        for (var left = range.Length; left > 0; )
        {
            var wanted = buffer.AsMemory(0, (int)Math.Min(buffer.Length, left));
            var read = await stream.ReadAsync(wanted, context.RequestAborted).ConfigureAwait(false);
            if (read == 0)
            {
                // The file became shorter than its head said: cut the connection, so that nobody takes it for whole.
                context.Abort();
                return;
            }

            await context.Response.Body.WriteAsync(wanted[..read], context.RequestAborted).ConfigureAwait(false);
            left -= read;
        }
    }
}
