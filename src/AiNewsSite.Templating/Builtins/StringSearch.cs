using System.Globalization;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Questions about text: ordinal, so the same on every machine.</summary>
internal static class StringSearch
{
    /// <summary>False for an empty needle, here and below.</summary>
    public static bool Contains(in ScriptValue text, in ScriptValue value) =>
        Both(text, value, out string whole, out string part) && whole.Contains(part, StringComparison.Ordinal);

    public static bool StartsWith(in ScriptValue text, in ScriptValue value) =>
        Both(text, value, out string whole, out string part) && whole.StartsWith(part, StringComparison.Ordinal);

    public static bool EndsWith(in ScriptValue text, in ScriptValue value) =>
        Both(text, value, out string whole, out string part) && whole.EndsWith(part, StringComparison.Ordinal);

    public static bool Same(in ScriptValue text, in ScriptValue value) =>
        string.Equals(text.AsText(), value.AsText(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Arguments: text, search, startIndex, count, stringComparison. -1 when not found or a text is null.</summary>
    public static int IndexOf(ReadOnlySpan<ScriptValue> a)
    {
        if (a[0].AsText() is not { } text || a[1].AsText() is not { } search)
        {
            return -1;
        }
        int start = Position(a[2], 2, text.Length, 0);
        int count = Position(a[3], 3, text.Length - start, text.Length - start);
        return text.IndexOf(search, start, count, Comparison(a[4].AsText()));
    }

    private static int Position(in ScriptValue value, int index, int most, int absent)
    {
        if (value.IsNull)
        {
            return absent;
        }
        int position = ArgumentConverter.ToInt(value, index);
        return position >= 0 && position <= most
            ? position
            : throw new BadArgumentException(
                index,
                string.Create(CultureInfo.InvariantCulture, $"The value `{position}` must be between 0 and {most}")
            );
    }

    /// <summary>The culture's comparisons are taken ordinally: a machine's culture must not show.</summary>
    private static StringComparison Comparison(string? name) =>
        name switch
        {
            null or "CurrentCulture" or "InvariantCulture" or "Ordinal" => StringComparison.Ordinal,
            "CurrentCultureIgnoreCase" or "InvariantCultureIgnoreCase" or "OrdinalIgnoreCase" =>
                StringComparison.OrdinalIgnoreCase,
            _ => throw new BadArgumentException(
                4,
                $"Unknown comparison `{name}`. Use one of CurrentCulture, CurrentCultureIgnoreCase, InvariantCulture, InvariantCultureIgnoreCase, Ordinal, OrdinalIgnoreCase"
            ),
        };

    private static bool Both(in ScriptValue text, in ScriptValue value, out string whole, out string part)
    {
        whole = text.AsText() ?? "";
        part = value.AsText() ?? "";
        return whole.Length > 0 && part.Length > 0;
    }
}
