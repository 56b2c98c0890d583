using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Data;

/// <summary>A JSON file to a <see cref="DataValue"/>. Values carry no positions; errors do.</summary>
public static class JsonReader
{
    private static readonly JsonDocumentOptions Options = new()
    {
        MaxDepth = 100,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public static Parsed<DataValue> Parse(SourcePath file, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return new Parsed<DataValue>(Value(document.RootElement), []);
        }
        catch (JsonException e)
        {
            var at = Place(text, e);
            var reason = e.Message.Split(" LineNumber:")[0].Split(" Path:")[0].TrimEnd('.');
            return new(null, [Diagnostic.Create(FrontMatterCodes.InvalidData, file, at, "JSON", reason)]);
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair.
            return new(
                null,
                [
                    Diagnostic.Create(
                        FrontMatterCodes.InvalidData,
                        file,
                        TextPosition.None,
                        "JSON",
                        "a \\u escape is half a character"
                    ),
                ]
            );
        }
    }

    private static DataValue Value(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => Map(element),
            JsonValueKind.Array => List(element),
            JsonValueKind.String => new DataString(element.GetString()!, true),
            JsonValueKind.Number => Number(element),
            JsonValueKind.True or JsonValueKind.False => new DataBool(element.GetBoolean()),
            _ => DataNull.Instance,
        };

    private static DataMap Map(JsonElement element)
    {
        var map = new MapBuilder();
        foreach (var property in element.EnumerateObject())
        {
            map.Set(property.Name, Value(property.Value), TextPosition.None);
        }

        return map.ToMap();
    }

    private static DataList List(JsonElement element)
    {
        var items = ImmutableArray.CreateBuilder<DataValue>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            items.Add(Value(item));
        }

        return new DataList(items.DrainToImmutable());
    }

    private static DataValue Number(JsonElement element) =>
        element.TryGetInt64(out var whole)
            ? new DataInteger(whole, element.GetRawText())
            : new DataNumber(element.GetDouble(), element.GetRawText());

    // The parser counts bytes in the line; editors count characters.
    private static TextPosition Place(string text, JsonException e)
    {
        var line = (int)(e.LineNumber ?? 0);
        var start = 0;
        for (var i = 0; i < line; i++)
        {
            start = text.IndexOf('\n', start) + 1;
        }

        var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
        var bytes = Encoding.UTF8.GetBytes(text[start..end]);
        var before = (int)Math.Min(e.BytePositionInLine ?? 0, bytes.Length);
        return new TextPosition(line + 1, Encoding.UTF8.GetString(bytes.AsSpan(0, before)).Length + 1);
    }
}
