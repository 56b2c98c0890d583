using System.Globalization;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Values to text by the format strings of .NET (<c>X4</c>, <c>N2</c>, <c>yyyy-MM-dd</c>).</summary>
internal static class ValueFormat
{
    /// <summary>Null gives an empty text. The arguments are those of <c>format</c>: value, format, culture.</summary>
    public static string Format(in ScriptValue value, string? format, CultureInfo culture)
    {
        if (value.IsNull)
        {
            return "";
        }
        if (Formattable(value) is not { } formattable)
        {
            throw new BadArgumentException(0, $"Unexpected `{TypeNames.Of(value)}`. Must be a formattable object");
        }
        try
        {
            return formattable.ToString(format, culture);
        }
        catch (FormatException)
        {
            throw new BadArgumentException(
                1,
                $"The format `{format}` does not fit a value of type `{TypeNames.Of(value)}`"
            );
        }
    }

    private static IFormattable? Formattable(in ScriptValue value) =>
        value.Kind switch
        {
            ScriptKind.Int => value.AsInt,
            ScriptKind.Long => value.AsLong,
            ScriptKind.BigInteger => value.AsBigInteger,
            ScriptKind.Float => value.AsFloat,
            ScriptKind.Double => value.AsDouble,
            ScriptKind.Decimal => value.AsDecimal,
            ScriptKind.Date => value.AsDate,
            ScriptKind.TimeSpan => value.AsTimeSpan,
            _ => null,
        };
}
