using System.Globalization;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Text to numbers, written invariantly; null where the text is none.</summary>
internal static class StringNumbers
{
    private const NumberStyles Real = NumberStyles.Float | NumberStyles.AllowThousands;

    public static ScriptValue ToInt(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value)
            ? value
            : ScriptValue.Null;

    public static ScriptValue ToLong(string? text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long value)
            ? ScriptValue.FromLong(value)
            : ScriptValue.Null;

    public static ScriptValue ToFloat(string? text) =>
        float.TryParse(text, Real, CultureInfo.InvariantCulture, out float value)
            ? ScriptValue.From(value)
            : ScriptValue.Null;

    public static ScriptValue ToDouble(string? text) =>
        double.TryParse(text, Real, CultureInfo.InvariantCulture, out double value) ? value : ScriptValue.Null;
}
