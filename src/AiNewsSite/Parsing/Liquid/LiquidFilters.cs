using System.Globalization;
using System.Net;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Liquid;

/// <summary>The filters that bodies use, as Liquid and Jekyll define them.</summary>
internal static class LiquidFilters
{
    /// <returns>Null where there is no such filter, or an argument is missing.</returns>
    public static DataValue? Apply(string name, DataValue value, List<DataValue> arguments, LiquidValues values)
    {
        var text = LiquidExpression.Show(value);
        var first = arguments.Count > 0 ? LiquidExpression.Show(arguments[0]) : null;
        var second = arguments.Count > 1 ? LiquidExpression.Show(arguments[1]) : null;
        return name switch
        {
            "default" => arguments.Count > 0 && IsBlank(value) ? arguments[0] : value,
            "first" => value is DataList { Items: [var item, ..] } ? item : DataNull.Instance,
            "last" => value is DataList { Items: [.., var item] } ? item : DataNull.Instance,
            "size" => Text(value is DataList list ? Number(list.Items.Length) : Number(text.Length)),
            "join" => value is DataList list ? Text(string.Join(first ?? " ", list.Items.Select(Show))) : value,
            "date" when first is not null => Text(LiquidDate.Format(value, first)),
            "date_to_xmlschema" => Text(LiquidDate.Format(value, "%Y-%m-%dT%H:%M:%S%:z")),
            "date_to_string" => Text(LiquidDate.Format(value, "%d %b %Y")),
            "replace" when first is { Length: > 0 } && second is not null => Text(
                text.Replace(first, second, StringComparison.Ordinal)
            ),
            "remove" when first is { Length: > 0 } => Text(text.Replace(first, "", StringComparison.Ordinal)),
            "append" when first is not null => Text(text + first),
            "prepend" when first is not null => Text(first + text),
            _ => OfText(name, text, values) is { } result ? Text(result) : null,
        };
    }

    private static string? OfText(string name, string text, LiquidValues values) =>
        name switch
        {
            "relative_url" => RelativeUrl(text, values.BasePath),
            "absolute_url" => IsAbsolute(text) ? text : values.Origin + RelativeUrl(text, values.BasePath),
            "escape" or "xml_escape" or "escape_once" => Escape(text),
            "downcase" => text.ToLowerInvariant(),
            "upcase" => text.ToUpperInvariant(),
            "capitalize" => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..].ToLowerInvariant(),
            "strip" => text.Trim(),
            "lstrip" => text.TrimStart(),
            "rstrip" => text.TrimEnd(),
            "strip_newlines" => text.ReplaceLineEndings(""),
            "strip_html" => StripHtml(text),
            "url_encode" or "cgi_escape" => WebUtility.UrlEncode(text),
            "uri_escape" => UrlPath.Encode(text),
            "url_decode" => WebUtility.UrlDecode(text),
            _ => null,
        };

    /// <summary>Jekyll's relative_url: base path and path, percent-encoded; absolute URLs stay.</summary>
    private static string RelativeUrl(string text, string basePath)
    {
        if (IsAbsolute(text))
        {
            return text;
        }

        var path = text.StartsWith('/') ? text : "/" + text;
        return basePath + (text.Contains('%', StringComparison.Ordinal) ? path : EncodeNonAscii(path));
    }

    private static string EncodeNonAscii(string path) =>
        string.Concat(
            path.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : UrlPath.Encode(rune.ToString()))
        );

    private static bool IsAbsolute(string text) => text.Contains("://", StringComparison.Ordinal);

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal);

    private static string StripHtml(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; )
        {
            var open = text.IndexOf('<', at);
            var close = open < 0 ? -1 : text.IndexOf('>', open);
            if (close < 0)
            {
                return result.Append(text, at, text.Length - at).ToString();
            }

            result.Append(text, at, open - at);
            at = close + 1;
        }

        return result.ToString();
    }

    private static bool IsBlank(DataValue value) =>
        value switch
        {
            DataNull => true,
            DataBool { Value: false } => true,
            DataList list => list.Items.IsEmpty,
            DataMap map => map.Entries.IsEmpty,
            _ => value.Text is "",
        };

    private static string Show(DataValue value) => LiquidExpression.Show(value);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static DataString Text(string value) => new(value, Quoted: true);
}
