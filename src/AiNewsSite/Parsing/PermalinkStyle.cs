namespace AiNewsSite.Parsing;

/// <summary>Jekyll's named permalink styles and the placeholders of their templates (lib/jekyll/configuration.rb, drops/url_drop.rb).</summary>
internal static class PermalinkStyle
{
    public static readonly string[] PostPlaceholders =
    [
        "year",
        "month",
        "day",
        "hour",
        "minute",
        "second",
        "i_month",
        "i_day",
        "short_month",
        "long_month",
        "short_year",
        "w_year",
        "week",
        "w_day",
        "short_day",
        "long_day",
        "y_day",
        "title",
        "slug",
        "name",
        "path",
        "collection",
        "categories",
        "slugified_categories",
        "output_ext",
    ];

    /// <summary>A style's template; any other text is a template itself.</summary>
    public static string Template(string style) =>
        style switch
        {
            "date" => "/:categories/:year/:month/:day/:title:output_ext",
            "pretty" => "/:categories/:year/:month/:day/:title/",
            "ordinal" => "/:categories/:year/:y_day/:title:output_ext",
            "weekdate" => "/:categories/:year/W:week/:short_day/:title:output_ext",
            "none" => "/:categories/:title:output_ext",
            _ => style,
        };

    /// <summary>How a page's URL ends under a style: "/", ":output_ext" or "" (lib/jekyll/utils.rb, add_permalink_suffix).</summary>
    public static string PageSuffix(string style) =>
        style switch
        {
            "pretty" => "/",
            "date" or "ordinal" or "none" => ":output_ext",
            _ when style.EndsWith('/') => "/",
            _ when style.EndsWith(":output_ext", StringComparison.Ordinal) => ":output_ext",
            _ => "",
        };

    /// <summary>The length of the placeholder's name at the front of a text after ':'; 0 where none is there.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is (>= 'a' and <= 'z') or '_')
        {
            length++;
        }

        return length;
    }

    /// <summary>The placeholder that a name stands for; a '_' at its end is text where the name without it is known. Null: unknown.</summary>
    public static string? Known(ReadOnlySpan<char> name)
    {
        foreach (var one in PostPlaceholders)
        {
            if (name.SequenceEqual(one))
            {
                return one;
            }
        }

        return name.EndsWith("_") && name.Length > 1 ? Known(name[..^1]) : null;
    }

    public static string? UnknownPlaceholder(string template)
    {
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != ':')
            {
                continue;
            }

            var length = NameLength(template.AsSpan(at + 1));
            if (length > 0 && Known(template.AsSpan(at + 1, length)) is null)
            {
                return template.Substring(at + 1, length);
            }
        }

        return null;
    }
}
