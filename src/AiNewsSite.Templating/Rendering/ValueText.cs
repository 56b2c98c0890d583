using System.Globalization;
using System.Text;
using AiNewsSite.Templating.Builtins;

namespace AiNewsSite.Templating.Rendering;

/// <summary>Values to text by the language's output rule.</summary>
internal static class ValueText
{
    /// <summary>The deepest list or object that is printed.</summary>
    private const int MaxDepth = 20;

    public static string Plain(in ScriptValue value) => Of(value, DateFormats.Default, CultureInfo.InvariantCulture);

    public static string Of(in ScriptValue value, string dateFormat, CultureInfo culture)
    {
        if (value.AsText() is { } text)
        {
            return text;
        }
        if (value.Kind is ScriptKind.List or ScriptKind.Object)
        {
            StringBuilder builder = new();
            new Printer(builder, dateFormat, culture).Nested(value, 0);
            return builder.ToString();
        }
        return Scalar(value, dateFormat, culture);
    }

    private static string Scalar(in ScriptValue value, string dateFormat, CultureInfo culture) =>
        value.Kind switch
        {
            ScriptKind.Bool => value.AsBool ? "true" : "false",
            ScriptKind.Int or ScriptKind.Long => value.AsLong.ToString(CultureInfo.InvariantCulture),
            ScriptKind.BigInteger => value.AsBigInteger.ToString(CultureInfo.InvariantCulture),
            ScriptKind.Float => value.AsFloat.ToString(CultureInfo.InvariantCulture),
            ScriptKind.Double => value.AsDouble.ToString(CultureInfo.InvariantCulture),
            ScriptKind.Decimal => value.AsDecimal.ToString(CultureInfo.InvariantCulture),
            ScriptKind.Date => DateFormats.Format(value, dateFormat, culture),
            ScriptKind.TimeSpan => value.AsTimeSpan.ToString("c", CultureInfo.InvariantCulture),
            ScriptKind.Function => value.AsFunction.ToString()!,
            _ => "",
        };

    private sealed class Printer(StringBuilder text, string dateFormat, CultureInfo culture)
    {
        public void Nested(in ScriptValue value, int depth)
        {
            if (depth > MaxDepth)
            {
                throw new ScriptFailureException(
                    $"Structure is too deeply nested or contains reference loops (maximum depth {MaxDepth})."
                );
            }
            switch (value.Kind)
            {
                case ScriptKind.Null:
                    text.Append("null");
                    break;
                case ScriptKind.String or ScriptKind.Markup:
                    Quoted(value.AsText()!);
                    break;
                case ScriptKind.List:
                    List(value.AsList, depth);
                    break;
                case ScriptKind.Object:
                    Members(value.AsObject, depth);
                    break;
                default:
                    text.Append(Scalar(value, dateFormat, culture));
                    break;
            }
        }

        private void List(IReadOnlyList<ScriptValue> list, int depth)
        {
            text.Append('[');
            for (int i = 0; i < list.Count; i++)
            {
                text.Append(i == 0 ? "" : ", ");
                Nested(list[i], depth + 1);
            }
            text.Append(']');
        }

        private void Members(IScriptObject target, int depth)
        {
            text.Append('{');
            bool first = true;
            foreach (string name in target.MemberNames)
            {
                target.TryGetMember(name, out ScriptValue value);
                text.Append(first ? "" : ", ");
                first = false;
                if (IsName(name))
                {
                    text.Append(name);
                }
                else
                {
                    Quoted(name);
                }
                text.Append(": ");
                Nested(value, depth + 1);
            }
            text.Append('}');
        }

        private static bool IsName(string name) =>
            name.Length > 0
            && (char.IsLetter(name[0]) || name[0] == '_')
            && name.All(c => char.IsLetterOrDigit(c) || c == '_');

        private void Quoted(string content)
        {
            text.Append('"');
            StringEscapes.Append(text, content);
            text.Append('"');
        }
    }
}
