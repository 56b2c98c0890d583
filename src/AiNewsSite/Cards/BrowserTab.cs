using System.Text;
using System.Text.Json;
using AiNewsSite.Values;

namespace AiNewsSite.Cards;

/// <summary>A picture of a page.</summary>
/// <param name="Png">The file's bytes: the same for the same page and browser.</param>
/// <param name="Fits">False where text of the page is cut off.</param>
public sealed record Picture(byte[] Png, bool Fits);

/// <summary>One tab, used for one page after the other.</summary>
internal sealed class BrowserTab
{
    /// <summary>
    /// Makes the text of [data-fit] as large as its box allows, waits for fonts, and says whether all text is inside its box.
    /// The page's own scripts are off; this one is ours.
    /// </summary>
    private const string FitScript = """
        Promise.all([...document.images].map(one => one.decode().catch(() => {})))
          .then(() => document.fonts.ready).then(() => {
          let fits = true;
          for (const box of document.querySelectorAll('[data-fit]')) {
            const text = box.firstElementChild;
            if (!text) continue;
            let size = parseFloat(getComputedStyle(text).fontSize);
            const over = () => text.scrollHeight > box.clientHeight || text.scrollWidth > box.clientWidth;
            while (over() && size > 32) {
              size -= 2;
              text.style.fontSize = size + 'px';
            }
            // A word that is longer than a line at any size must break somewhere.
            if (over()) {
              text.style.overflowWrap = 'anywhere';
              for (const part of text.children) part.style.whiteSpace = 'normal';
            }
            fits = fits && !over();
          }
          return fits;
        })
        """;

    private readonly DevToolsSocket _socket;
    private readonly string _session;
    private readonly string _frame;

    private BrowserTab(DevToolsSocket socket, string session, string frame)
    {
        _socket = socket;
        _session = session;
        _frame = frame;
    }

    public static async Task<BrowserTab> OpenAsync(Browser browser, CancellationToken cancel)
    {
        var socket = browser.Socket;
        var target = await socket.SendAsync(
            "Target.createTarget",
            null,
            json => json.WriteString("url", "about:blank"),
            cancel
        );
        var id = target.GetProperty("targetId").GetString()!;
        var attached = await socket.SendAsync(
            "Target.attachToTarget",
            null,
            json =>
            {
                json.WriteString("targetId", id);
                json.WriteBoolean("flatten", true);
            },
            cancel
        );
        var session = attached.GetProperty("sessionId").GetString()!;
        await socket.SendAsync(
            "Emulation.setScriptExecutionDisabled",
            session,
            json => json.WriteBoolean("value", true),
            cancel
        );
        var tree = await socket.SendAsync("Page.getFrameTree", session, null, cancel);
        var frame = tree.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!;
        return new BrowserTab(socket, session, frame);
    }

    /// <param name="transparent">True keeps the page's own transparency, else paper is white.</param>
    public async Task<Picture> PaintAsync(
        ReadOnlyMemory<byte> html,
        ImageSize size,
        bool transparent,
        CancellationToken cancel
    )
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", json => Metrics(json, size), cancel);
        if (transparent)
        {
            await SendAsync("Emulation.setDefaultBackgroundColorOverride", Transparent, cancel);
        }

        await SendAsync(
            "Page.setDocumentContent",
            json =>
            {
                json.WriteString("frameId", _frame);
                json.WriteString("html", Encoding.UTF8.GetString(html.Span));
            },
            cancel
        );
        var fit = await SendAsync(
            "Runtime.evaluate",
            json =>
            {
                json.WriteString("expression", FitScript);
                json.WriteBoolean("awaitPromise", true);
                json.WriteBoolean("returnByValue", true);
            },
            cancel
        );
        var shot = await SendAsync("Page.captureScreenshot", json => json.WriteString("format", "png"), cancel);
        var fits =
            fit.GetProperty("result").TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.True;
        return new Picture(shot.GetProperty("data").GetBytesFromBase64(), fits);
    }

    private Task<JsonElement> SendAsync(string method, Action<Utf8JsonWriter> parameters, CancellationToken cancel) =>
        _socket.SendAsync(method, _session, parameters, cancel);

    private static void Metrics(Utf8JsonWriter json, ImageSize size)
    {
        json.WriteNumber("width", size.Width);
        json.WriteNumber("height", size.Height);
        json.WriteNumber("deviceScaleFactor", 1);
        json.WriteBoolean("mobile", false);
    }

    private static void Transparent(Utf8JsonWriter json)
    {
        json.WriteStartObject("color");
        foreach (var part in (ReadOnlySpan<string>)["r", "g", "b", "a"])
        {
            json.WriteNumber(part, 0);
        }

        json.WriteEndObject();
    }
}
