using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace AiNewsSite.Cards;

/// <summary>Commands and answers of the Chrome DevTools protocol over one connection, for all tabs (flat sessions).</summary>
internal sealed class DevToolsSocket : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _end = new();
    private Task _reading = Task.CompletedTask;
    private int _last;

    private DevToolsSocket() { }

    public static async Task<DevToolsSocket> ConnectAsync(Uri address, CancellationToken cancel)
    {
        var socket = new DevToolsSocket();
        await socket._socket.ConnectAsync(address, cancel);
        socket._reading = socket.ReadAsync();
        return socket;
    }

    /// <summary>Sends one command and waits for its result. Throws <see cref="BrowserException"/>.</summary>
    /// <param name="session">The tab; null for the browser itself.</param>
    /// <param name="parameters">Writes the members of `params`; null for none.</param>
    public async Task<JsonElement> SendAsync(
        string method,
        string? session,
        Action<Utf8JsonWriter>? parameters,
        CancellationToken cancel
    )
    {
        var id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        var message = new ArrayBufferWriter<byte>();
        Write(message, (id, method, session), parameters);
        await _sending.WaitAsync(cancel);
        try
        {
            await _socket.SendAsync(message.WrittenMemory, WebSocketMessageType.Text, true, cancel);
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException)
        {
            throw new BrowserException($"the browser went away: {e.Message}", e);
        }
        finally
        {
            _sending.Release();
        }

        return await answer.Task.WaitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _socket.Dispose();
        _sending.Dispose();
        _end.Dispose();
    }

    private static void Write(
        ArrayBufferWriter<byte> into,
        (int Id, string Method, string? Session) command,
        Action<Utf8JsonWriter>? parameters
    )
    {
        using var json = new Utf8JsonWriter(into);
        json.WriteStartObject();
        json.WriteNumber("id", command.Id);
        json.WriteString("method", command.Method);
        if (command.Session is not null)
        {
            json.WriteString("sessionId", command.Session);
        }

        json.WriteStartObject("params");
        parameters?.Invoke(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private async Task ReadAsync()
    {
        var why = "the browser closed the connection.";
        try
        {
            var buffer = new byte[64 * 1024];
            var message = new ArrayBufferWriter<byte>();
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), _end.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                message.Write(buffer.AsSpan(0, part.Count));
                if (part.EndOfMessage)
                {
                    Answer(message.WrittenMemory);
                    message.ResetWrittenCount();
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or JsonException)
        {
            why = $"the browser went away: {e.Message}";
        }

        foreach (var waiting in _waiting.Values)
        {
            waiting.TrySetException(new BrowserException(why));
        }
    }

    // Events, which have no id, are nobody's here.
    private void Answer(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        if (!json.RootElement.TryGetProperty("id", out var id) || !_waiting.TryRemove(id.GetInt32(), out var waiting))
        {
            return;
        }

        if (json.RootElement.TryGetProperty("error", out var error))
        {
            waiting.TrySetException(new BrowserException($"the browser refused: {error.GetProperty("message")}"));
        }
        else
        {
            waiting.TrySetResult(json.RootElement.GetProperty("result").Clone());
        }
    }
}
