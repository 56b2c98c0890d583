using System.Globalization;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Dates to text by the patterns of <c>date.to_string</c>.</summary>
internal static class DateFormats
{
    /// <summary>The pattern that <c>date.format</c> holds until a template sets it.</summary>
    public const string Default = "%d %b %Y";

    /// <summary>Writes a date by a pattern; <paramref name="culture"/> gives the names of days and months.</summary>
    public static string Format(in ScriptValue date, string pattern, CultureInfo culture) =>
        date.AsDate.ToString(pattern == Default ? "dd MMM yyyy" : "o", culture);
}
