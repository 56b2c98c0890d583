using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AiNewsSite.Cli.Starting;

/// <summary>A JSON object as a file for an editor.</summary>
internal static class EditorJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Read by editors alone, never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static string Write(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
