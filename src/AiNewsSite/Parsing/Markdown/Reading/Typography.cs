using Markdig.Extensions.SmartyPants;

namespace AiNewsSite.Parsing.Markdown.Reading;

/// <summary>The characters of the typography option.</summary>
internal static class Typography
{
    public static string Text(SmartyPantType type) =>
        type switch
        {
            SmartyPantType.Quote => "'",
            SmartyPantType.DoubleQuote => "\"",
            SmartyPantType.LeftQuote => "‘",
            SmartyPantType.RightQuote => "’",
            SmartyPantType.LeftDoubleQuote => "“",
            SmartyPantType.RightDoubleQuote => "”",
            SmartyPantType.LeftAngleQuote => "«",
            SmartyPantType.RightAngleQuote => "»",
            SmartyPantType.Ellipsis => "…",
            SmartyPantType.Dash2 => "–",
            SmartyPantType.Dash3 => "—",
            _ => "",
        };
}
