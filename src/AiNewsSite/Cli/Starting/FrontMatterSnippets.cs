using System.Collections.Immutable;
using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Importing;

namespace AiNewsSite.Cli.Starting;

/// <summary>
/// VS Code snippets for Markdown, one for each key of front matter, with the blog's own names to choose from. Schemas
/// complete nothing inside Markdown there; snippets do, without an extension.
/// </summary>
internal static class FrontMatterSnippets
{
    // A list to choose from that is longer than a screen helps nobody.
    private const int MostNames = 100;

    public static string Write(BlogNames names, MessageLanguage language) =>
        EditorJson.Write(json =>
        {
            foreach (var key in FrontMatterKeys.All)
            {
                json.WriteStartObject(key.Name);
                json.WriteString("scope", "markdown");
                json.WriteString("prefix", key.Name);
                json.WriteString("description", key.Meaning(language));
                json.WriteString("body", $"{key.Name}: {Value(key.Shape, names.For(key.Name))}");
                json.WriteEndObject();
            }
        });

    /// <summary>In the editor's snippet language: `$1` is a place to type, `${1|a,b|}` a choice.</summary>
    private static string Value(FrontMatterShape shape, ImmutableArray<string> names) =>
        shape switch
        {
            FrontMatterShape.Text => "\"$1\"",
            FrontMatterShape.Date =>
                "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE $CURRENT_HOUR:$CURRENT_MINUTE:00 $CURRENT_TIMEZONE_OFFSET",
            FrontMatterShape.Flag => "${1|true,false|}",
            FrontMatterShape.Names or FrontMatterShape.NamesOrFalse => names.IsEmpty ? "[$1]" : $"[{Choice(names)}$2]",
            _ => "$1",
        };

    private static string Choice(ImmutableArray<string> names) =>
        "${1|" + string.Join(',', names.Take(MostNames).Select(name => Escape(PostText.Quote(name)))) + "|}";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '\\' or ',' or '|' or '$' or '}')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
