using System.Globalization;
using System.Numerics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Builtins;

/// <summary>
/// Values to JSON and back. The signs <c>&lt; &gt; &amp; ' +</c> are always written as <c>\uXXXX</c>, so the text is safe
/// inside a script element; all characters beyond ASCII too, except where the render escapes HTML (pages are UTF-8).
/// </summary>
internal static class JsonText
{
    private const int MaxDepth = 64;

    private static readonly JsonWriterOptions ForLanguage = new() { MaxDepth = MaxDepth + 1 };

    private static readonly JsonWriterOptions ForPages = new()
    {
        MaxDepth = MaxDepth + 1,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = MaxDepth };

    /// <summary>Markup where the render escapes: the text goes into script elements as it is.</summary>
    public static ScriptValue Write(RenderContext context, in ScriptValue value)
    {
        using Utf8Output output = new(256);
        Write(context, value, output);
        return context.Html(output.ToString());
    }

    public static void Write(RenderContext context, in ScriptValue value, Utf8Output output)
    {
        using Utf8JsonWriter writer = new(output, context.EscapesHtml ? ForPages : ForLanguage);
        Write(context, value, writer, 0);
    }

    /// <summary>Null for empty text. Whole numbers become the smallest kind that holds them.</summary>
    public static ScriptValue Read(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return default;
        }
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Reading);
            return Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new BadArgumentException(
                0,
                $"The text is not JSON: see its line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}"
            );
        }
    }

    private static void Write(RenderContext context, in ScriptValue value, Utf8JsonWriter writer, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ScriptFailureException(
                $"Structure is too deeply nested or contains reference loops (maximum depth {MaxDepth})."
            );
        }
        switch (value.Kind)
        {
            case ScriptKind.Bool:
                writer.WriteBooleanValue(value.AsBool);
                break;
            case ScriptKind.String or ScriptKind.Markup:
                writer.WriteStringValue(value.AsText());
                break;
            case ScriptKind.Date:
                // Raw, since the plus sign of the zone would be escaped.
                writer.WriteRawValue($"\"{Iso(value)}\"", skipInputValidation: true);
                break;
            case ScriptKind.TimeSpan:
                writer.WriteStringValue(value.AsTimeSpan.ToString("c", CultureInfo.InvariantCulture));
                break;
            case ScriptKind.List:
                WriteList(context, value.AsList, writer, depth);
                break;
            case ScriptKind.Object:
                WriteObject(context, value, writer, depth);
                break;
            default:
                WriteNumber(value, writer);
                break;
        }
    }

    private static void WriteNumber(in ScriptValue value, Utf8JsonWriter writer)
    {
        switch (value.Kind)
        {
            case ScriptKind.Int or ScriptKind.Long:
                writer.WriteNumberValue(value.AsLong);
                break;
            case ScriptKind.BigInteger:
                writer.WriteRawValue(value.AsBigInteger.ToString(CultureInfo.InvariantCulture));
                break;
            case ScriptKind.Decimal:
                writer.WriteNumberValue(value.AsDecimal);
                break;
            case ScriptKind.Float or ScriptKind.Double when !double.IsFinite(value.AsDouble):
                throw new BadArgumentException(0, $"The number `{value}` cannot be written in JSON");
            case ScriptKind.Float:
                writer.WriteNumberValue(value.AsFloat);
                break;
            case ScriptKind.Double:
                writer.WriteNumberValue(value.AsDouble);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteList(
        RenderContext context,
        IReadOnlyList<ScriptValue> list,
        Utf8JsonWriter writer,
        int depth
    )
    {
        context.CountSteps(list.Count);
        writer.WriteStartArray();
        for (int i = 0; i < list.Count; i++)
        {
            Write(context, list[i], writer, depth + 1);
        }
        writer.WriteEndArray();
    }

    private static void WriteObject(RenderContext context, in ScriptValue target, Utf8JsonWriter writer, int depth)
    {
        writer.WriteStartObject();
        foreach (string name in target.AsObject.MemberNames)
        {
            context.TryGetMember(target, name, out ScriptValue member);
            if (!member.IsFunction)
            {
                writer.WritePropertyName(name);
                Write(context, member, writer, depth + 1);
            }
        }
        writer.WriteEndObject();
    }

    /// <summary>ISO 8601 with the zone; a fraction of a second only if there is one.</summary>
    private static string Iso(in ScriptValue date)
    {
        DateTimeOffset d = date.AsDate;
        string zone = date.DateKind == DateTimeKind.Utc ? "Z" : d.ToString("zzz", CultureInfo.InvariantCulture);
        return d.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + zone;
    }

    private static ScriptValue Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return ReadNumber(element);
            case JsonValueKind.Array:
                ScriptList list = new(element.GetArrayLength());
                foreach (JsonElement item in element.EnumerateArray())
                {
                    list.Add(Read(item));
                }
                return ScriptValue.From(list);
            case JsonValueKind.Object:
                ScriptObject target = [];
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    target[member.Name] = Read(member.Value);
                }
                return ScriptValue.From(target);
            default:
                return default;
        }
    }

    private static ScriptValue ReadNumber(JsonElement element)
    {
        if (element.TryGetInt64(out long whole))
        {
            return whole;
        }
        string digits = element.GetRawText();
        return digits.AsSpan().ContainsAny('.', 'e', 'E')
            ? element.GetDouble()
            : ScriptValue.From(BigInteger.Parse(digits, CultureInfo.InvariantCulture));
    }
}
