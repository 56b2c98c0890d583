using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>The settings' `defaults` (Jekyll, lib/jekyll/frontmatter_defaults.rb).</summary>
internal static class DefaultsReader
{
    public static ImmutableArray<FrontMatterDefault> Read(SettingsReader read)
    {
        switch (read.Map["defaults"])
        {
            case null:
                return [];
            case DataList list:
                return [.. list.Items.Select(item => Set(read, item)).OfType<FrontMatterDefault>()];
            case var other:
                read.ReportType("defaults", "a list of maps with 'scope' and 'values'", other);
                return [];
        }
    }

    private static FrontMatterDefault? Set(SettingsReader read, DataValue item)
    {
        if (item is not DataMap set || set["values"] is not DataMap values || set["scope"] is not (null or DataMap))
        {
            read.ReportType("defaults", "a list of maps with 'scope' and 'values'", item);
            return null;
        }

        var scope = set["scope"] as DataMap ?? DataMap.Empty;
        foreach (var key in (ReadOnlySpan<string>)["path", "type"])
        {
            if (scope[key] is { } value and not DataString)
            {
                read.ReportType($"defaults.scope.{key}", "a text", value);
                return null;
            }
        }

        return new FrontMatterDefault((scope["path"]?.Text ?? "").TrimStart('/'), Type(scope["type"]?.Text), values);
    }

    // Jekyll still takes the singular names of version 2.
    private static string? Type(string? name) =>
        name switch
        {
            "post" => "posts",
            "page" => "pages",
            "draft" => "drafts",
            _ => name,
        };
}
