using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace AiNewsSite.Rendering;

/// <summary>How the site's JSON is written.</summary>
internal static class JsonText
{
    /// <summary>
    /// For script elements: letters of every script stay readable; '&lt;', '&gt;' and '&amp;' are escaped, so that no
    /// value can end the element.
    /// </summary>
    public static readonly JsonWriterOptions InHtml = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>For files of their own, which no browser reads as HTML: nothing is escaped that JSON can hold.</summary>
    public static readonly JsonWriterOptions File = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>The member; nothing for an empty value.</summary>
    public static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }
}
