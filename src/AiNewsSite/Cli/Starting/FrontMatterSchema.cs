using System.Collections.Immutable;
using System.Text.Json;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;

namespace AiNewsSite.Cli.Starting;

/// <summary>The names that a blog uses already; an editor offers them.</summary>
internal sealed record BlogNames(
    ImmutableArray<string> Categories,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Authors
)
{
    /// <summary>What may stand under a key of front matter; nothing where that is free.</summary>
    public ImmutableArray<string> For(string key) =>
        key switch
        {
            "categories" or "category" => Categories,
            "tags" or "tag" => Tags,
            "author" or "authors" => Authors,
            _ => [],
        };
}

/// <summary>A JSON schema (draft-07, which editors read) of the front matter of a blog's posts.</summary>
internal static class FrontMatterSchema
{
    public static string Write(BlogNames names, MessageLanguage language) =>
        EditorJson.Write(json =>
        {
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", "Front matter");
            json.WriteString("type", "object");
            json.WriteStartArray("required");
            json.WriteStringValue("title");
            json.WriteEndArray();
            json.WriteStartObject("properties");
            foreach (var key in FrontMatterKeys.All)
            {
                json.WriteStartObject(key.Name);
                json.WriteString("description", key.Meaning(language));
                Shape(json, key.Shape, names.For(key.Name));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            // Other keys are the author's own.
            json.WriteBoolean("additionalProperties", true);
        });

    private static void Shape(Utf8JsonWriter json, FrontMatterShape shape, ImmutableArray<string> names)
    {
        switch (shape)
        {
            case FrontMatterShape.Text:
                Type(json, "string", "number");
                break;
            case FrontMatterShape.Date:
                Type(json, "string");
                json.WriteString("pattern", "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");
                break;
            case FrontMatterShape.Flag:
                Type(json, "boolean");
                break;
            case FrontMatterShape.Minutes:
                Type(json, "integer", "string");
                break;
            case FrontMatterShape.Image:
                Type(json, "string", "object");
                break;
            case FrontMatterShape.Addresses:
                Type(json, "object");
                break;
            case FrontMatterShape.Names:
                Type(json, "string", "array");
                Names(json, names);
                break;
            case FrontMatterShape.NamesOrFalse:
                Type(json, "string", "array", "boolean");
                Names(json, names);
                break;
        }
    }

    /// <summary>Known names are offered; new ones are as valid.</summary>
    private static void Names(Utf8JsonWriter json, ImmutableArray<string> names)
    {
        json.WriteStartObject("items");
        Type(json, "string", "number");
        Examples(json, names);
        json.WriteEndObject();
        Examples(json, names);
    }

    private static void Examples(Utf8JsonWriter json, ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("examples");
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static void Type(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }
}
