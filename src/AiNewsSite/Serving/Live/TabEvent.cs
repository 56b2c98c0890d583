using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace AiNewsSite.Serving.Live;

/// <summary>Events as they stand on the wire (HTML standard, server-sent events): a name and one line of JSON.</summary>
internal static class TabEvent
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Keeps the connection from being taken for dead.</summary>
    public static byte[] Beat { get; } = ": \n\n"u8.ToArray();

    public static byte[] Reload() =>
        Of(
            "reload",
            json =>
            {
                json.WriteStartObject();
                json.WriteEndObject();
            }
        );

    /// <summary>The style sheets that the page now names.</summary>
    public static byte[] Styles(SiteState state) => Of("styles", json => Strings(json, PageMark.Styles(state)));

    /// <summary>Files that changed under an unchanged name.</summary>
    /// <param name="urls">Percent-encoded, base path included.</param>
    public static byte[] Files(IEnumerable<string> urls) => Of("files", json => Strings(json, urls));

    public static byte[] Of(string name, Action<Utf8JsonWriter> data)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        buffer.Write("event: "u8);
        buffer.Write(System.Text.Encoding.ASCII.GetBytes(name));
        buffer.Write("\ndata: "u8);
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            data(json);
        }

        buffer.Write("\n\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Strings(Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
