using System.Globalization;
using System.Runtime.CompilerServices;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Dates to text by the patterns of <c>date.to_string</c>.</summary>
internal static class DateFormats
{
    /// <summary>The pattern that <c>date.format</c> holds until a template sets it.</summary>
    public const string Default = "%d %b %Y";

    private const int StackChars = 128;

    private static readonly BoundedCache<string, DatePattern> Patterns = new(256, DatePattern.Parse);

    /// <summary>Writes a date by a pattern; <paramref name="culture"/> gives the names of days and months.</summary>
    public static string Format(in ScriptValue date, string pattern, CultureInfo culture)
    {
        DefaultInterpolatedStringHandler text = new(0, 0, culture, stackalloc char[StackChars]);
        Patterns.Get(pattern).Append(ref text, date.AsDate, culture);
        return text.ToStringAndClear();
    }

    /// <summary>The same straight to the output, escaped if asked.</summary>
    public static void Write(
        in ScriptValue date,
        string pattern,
        CultureInfo culture,
        (Utf8Output Output, bool Escapes) to
    )
    {
        DefaultInterpolatedStringHandler text = new(0, 0, culture, stackalloc char[StackChars]);
        Patterns.Get(pattern).Append(ref text, date.AsDate, culture);
        if (to.Escapes)
        {
            to.Output.WriteEscaped(text.Text);
        }
        else
        {
            to.Output.Write(text.Text);
        }
        text.Clear();
    }
}
