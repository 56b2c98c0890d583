using System.Globalization;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Makes arguments what a builtin's parameters ask for.</summary>
internal static class ArgumentConverter
{
    /// <summary>Throws <see cref="BadArgumentException"/> for a value that the parameter cannot take.</summary>
    public static ScriptValue Convert(RenderContext context, ParameterKind kind, in ScriptValue value, int index) =>
        kind switch
        {
            ParameterKind.Any => value,
            ParameterKind.Text => value.Kind is ScriptKind.Null or ScriptKind.String ? value : context.ToText(value),
            ParameterKind.Bool => value.IsTruthy,
            ParameterKind.Int => ScriptValue.From(ToInt(value, index)),
            ParameterKind.Double => ScriptValue.From(ToDouble(value, index)),
            ParameterKind.List when value.IsText || value.IsObject => ListOf(context, value),
            ParameterKind.Date when IsoDate(context, value, out ScriptValue date) => date,
            _ when value.IsNull || Fits(kind, value) => value,
            _ => throw CannotConvert(kind, value, index),
        };

    /// <summary>Text as the list of its characters and an object as the list of its pairs, as loops take them.</summary>
    private static ScriptValue ListOf(RenderContext context, in ScriptValue value) =>
        value.AsText() is { } text
            ? ScriptValue.From(new CharacterList(text))
            : ScriptValue.From(MemberPair.ListOf(context, value));

    private static bool IsoDate(RenderContext context, in ScriptValue value, out ScriptValue date)
    {
        date = default;
        return value.AsText() is { } text && DateReader.TryReadIso(context, text, out date);
    }

    private static bool Fits(ParameterKind kind, in ScriptValue value) =>
        kind switch
        {
            ParameterKind.List => value.IsList,
            ParameterKind.Object => value.IsObject,
            ParameterKind.Date => value.Kind == ScriptKind.Date,
            ParameterKind.TimeSpan => value.Kind == ScriptKind.TimeSpan,
            _ => value.IsFunction,
        };

    /// <summary>As an argument of the kind Int is made.</summary>
    public static int ToInt(in ScriptValue value, int index)
    {
        switch (value.Kind)
        {
            case ScriptKind.Int:
                return value.AsInt;
            case ScriptKind.Null:
                return 0;
            case ScriptKind.Bool:
                return value.AsBool ? 1 : 0;
            case ScriptKind.Long or ScriptKind.BigInteger:
                throw CannotConvert(ParameterKind.Int, value, index);
            case ScriptKind.Float or ScriptKind.Double or ScriptKind.Decimal:
                double rounded = Math.Round(value.AsDouble, MidpointRounding.ToEven);
                return rounded is >= int.MinValue and <= int.MaxValue
                    ? (int)rounded
                    : throw CannotConvert(ParameterKind.Int, value, index);
            case ScriptKind.String
            or ScriptKind.Markup
                when int.TryParse(value.AsText(), NumberStyles.Integer, CultureInfo.InvariantCulture, out int parsed):
                return parsed;
            default:
                throw CannotConvert(ParameterKind.Int, value, index);
        }
    }

    private static double ToDouble(in ScriptValue value, int index) =>
        value.Kind switch
        {
            _ when value.IsNumber => value.AsDouble,
            ScriptKind.Null => 0,
            ScriptKind.Bool => value.AsBool ? 1 : 0,
            ScriptKind.String
            or ScriptKind.Markup
                when double.TryParse(
                    value.AsText(),
                    NumberStyles.Float | NumberStyles.AllowThousands,
                    CultureInfo.InvariantCulture,
                    out double parsed
                ) => parsed,
            _ => throw CannotConvert(ParameterKind.Double, value, index),
        };

    private static BadArgumentException CannotConvert(ParameterKind kind, in ScriptValue value, int index) =>
        new(index, $"Unable to convert type `{TypeNames.Of(value)}` to `{TypeNames.Of(kind)}`");
}
