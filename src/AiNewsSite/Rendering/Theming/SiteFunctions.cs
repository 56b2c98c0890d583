using System.Globalization;
using AiNewsSite.Rendering.Metadata;
using AiNewsSite.Templating;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Theming;

/// <summary>What templates can call beyond the language's own builtins.</summary>
public static class SiteFunctions
{
    private static readonly Parameter Date = new("date", ParameterKind.Date);

    public static IEnumerable<KeyValuePair<string, ScriptValue>> For(
        SiteLinks links,
        Words words,
        IReadOnlyDictionary<string, ThemeAsset> assets
    )
    {
        Builtin[] functions =
        [
            new("asset", (_, arguments) => Asset(arguments[0], links, assets), Parameter.Text("name")),
            new(
                "t",
                (context, arguments) => Translate(context, arguments, words),
                Parameter.Text("key"),
                Parameter.Any("values").Rest()
            ),
            new(
                "relative_url",
                (_, arguments) => links.Resolve(Text(arguments[0]), UrlPath.Root),
                Parameter.Text("path")
            ),
            new(
                "absolute_url",
                (_, arguments) => links.ResolveAbsolute(Text(arguments[0]), UrlPath.Root),
                Parameter.Text("path")
            ),
            new("date_long", (_, arguments) => Long(arguments[0], words), Date),
            new("date_short", (_, arguments) => Format(arguments[0], "yyyy/MM/dd"), Date),
            new(
                "date_iso",
                (_, arguments) => arguments[0].IsNull ? ScriptValue.Null : JsonLd.Iso(arguments[0].AsDate),
                Date
            ),
            new(
                "number_group",
                (_, arguments) => arguments[0].AsLong.ToString("N0", CultureInfo.InvariantCulture),
                Parameter.Int("number")
            ),
        ];
        return functions.Select(function => KeyValuePair.Create(function.Name, ScriptValue.From(function)));
    }

    private static string Text(ScriptValue value) => value.AsText() ?? "";

    private static ScriptValue Asset(ScriptValue name, SiteLinks links, IReadOnlyDictionary<string, ThemeAsset> assets)
    {
        if (assets.TryGetValue(Text(name), out var asset))
        {
            return links.Href(asset.Url);
        }

        var nearest = Nearest.To(Text(name), assets.Keys);
        throw new BadArgumentException(
            0,
            $"the theme has no asset '{Text(name)}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?")
        );
    }

    private static ScriptValue Translate(
        Templating.Rendering.RenderContext context,
        ReadOnlySpan<ScriptValue> arguments,
        Words words
    )
    {
        var key = Text(arguments[0]);
        string?[] values = arguments.Length > 1 ? new string?[arguments.Length - 1] : [];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = context.ToText(arguments[i + 1]);
        }

        if (words.Find(key, values) is { } text)
        {
            return text;
        }

        var nearest = Nearest.To(key, words.Keys);
        throw new BadArgumentException(
            0,
            $"there is no word '{key}' in i18n" + (nearest is null ? "" : $"; did you mean '{nearest}'?")
        );
    }

    private static ScriptValue Long(ScriptValue date, Words words)
    {
        if (date.IsNull)
        {
            return ScriptValue.Null;
        }

        var day = date.AsDate;
        var month = day.ToString("MMMM", CultureInfo.InvariantCulture);
        return words.Find("dates.long", Number(day.Year), Number(day.Month), Number(day.Day), month)
            ?? Format(date, "yyyy-MM-dd").AsText();
    }

    private static ScriptValue Format(ScriptValue date, string pattern) =>
        date.IsNull
            ? ScriptValue.Null
            : date.AsDate.ToString(pattern.Replace("/", "'/'", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
