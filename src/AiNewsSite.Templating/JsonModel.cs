using System.Numerics;
using System.Text.Json;

namespace AiNewsSite.Templating;

/// <summary>Reads JSON as values: whole numbers stay whole, objects keep their order. The values belong to one render.</summary>
public static class JsonModel
{
    /// <summary>Throws <see cref="JsonException"/> (with line and byte position) for what is not JSON.</summary>
    public static ScriptValue Parse(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(
            utf8,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        reader.Read();
        ScriptValue value = ReadValue(ref reader);
        if (reader.Read())
        {
            throw new JsonException("There is text after the value.");
        }
        return value;
    }

    private static ScriptValue ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ScriptObject members = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string name = reader.GetString()!;
                    reader.Read();
                    members[name] = ReadValue(ref reader);
                }
                return ScriptValue.From(members);
            case JsonTokenType.StartArray:
                ScriptList items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader));
                }
                return ScriptValue.From(items);
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return ReadNumber(ref reader);
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            default:
                return default;
        }
    }

    private static ScriptValue ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out long whole))
        {
            return ScriptValue.From(whole);
        }
        if (reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0)
        {
            string digits = System.Text.Encoding.ASCII.GetString(reader.ValueSpan);
            return ScriptValue.From(BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture));
        }
        return reader.GetDouble();
    }
}
