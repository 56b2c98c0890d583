using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>Looks at the settings under `theme`. Templates read them as written, so what is wrong there would show as nothing.</summary>
/// <remarks>Other keys are for a theme of the author's own. A plain word is Jekyll's: the gem that holds its theme.</remarks>
internal static partial class ThemeSettings
{
    private const string Colour = "a colour in quotes, such as \"#b92c17\"";
    private const string Menu = "a list, such as [{title: ブログ, url: /blog/}], or [] for none";

    private static readonly ImmutableArray<string> Names =
    [
        "color",
        "color_dark",
        "logo",
        "navigation",
        "footer",
        "copyright",
        "disclosure",
        "x_account",
        "cta",
    ];

    public static void Check(SettingsReader settings)
    {
        if (settings.Map["theme"] is null or DataString)
        {
            return;
        }

        var theme = settings.Inside("theme");
        foreach (var entry in theme.Map.Entries)
        {
            CheckKey(theme, entry.Key);
        }

        theme.ReportMistyped(Names);
    }

    private static void CheckKey(SettingsReader theme, string key)
    {
        switch (key)
        {
            case "color" or "color_dark":
                Color(theme, key);
                break;
            case "navigation" or "footer":
                Links(theme, key);
                break;
            case "cta" when theme.Map[key] is not DataBool { Value: false }:
                var cta = theme.Inside(key);
                _ = (cta.Text("title"), cta.Text("text"), cta.Text("label"));
                Address(cta, "url");
                break;
            case "logo":
                Address(theme, key);
                break;
            case "copyright" or "disclosure" or "x_account":
                theme.Text(key);
                break;
        }
    }

    // `color: #b92c17` without quotes is a key without a value: YAML takes the rest for a comment.
    private static void Color(SettingsReader theme, string key)
    {
        var text = theme.Map[key] is null ? "" : theme.Text(key);
        if (text is not null && !ColorText().IsMatch(text))
        {
            theme.WrongValue(key, text, Colour);
        }
    }

    private static void Links(SettingsReader theme, string key)
    {
        if (theme.Map[key] is not DataList list)
        {
            if (theme.Map[key] is { } other)
            {
                theme.ReportType(key, Menu, other);
            }

            return;
        }

        foreach (var item in list.Items)
        {
            if (item is DataMap link && link["title"]?.Text is not null && link["url"]?.Text is not null)
            {
                Address(theme.Of(link, key), "url");
            }
            else
            {
                theme.ReportType(key, "a list of entries with a title and a url each", item);
            }
        }
    }

    private static void Address(SettingsReader read, string key)
    {
        if (read.Text(key) is { } address && LinkScheme.RunsCode(address))
        {
            read.WrongValue(key, address, "/about/, https://example.com/");
        }
    }

    /// <summary>As CSS writes it: "#b92c17", "teal", "oklch(0.6 0.1 190 / 90%)".</summary>
    [GeneratedRegex(
        @"^(#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]+|[a-z-]+\([-+a-z0-9#.,%/ ()]*\))\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ColorText();
}
