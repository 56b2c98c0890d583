using System.Buffers;
using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Liquid;

/// <summary>A value with filters: `page.title | default: "無題" | escape`.</summary>
internal static class LiquidExpression
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <param name="Text">What the page shows; "" where there is a problem.</param>
    /// <param name="Problem">Null where the value is known.</param>
    /// <param name="Subject">The name that the problem is about.</param>
    internal readonly record struct Result(string Text, DiagnosticCode? Problem, string Subject);

    public static Result Evaluate(string expression, LiquidValues values)
    {
        var rest = expression.AsSpan().Trim();
        if (!TryReadValue(ref rest, values, out var value))
        {
            return new("", MarkdownCodes.LiquidOutput, expression);
        }

        while (!(rest = rest.TrimStart()).IsEmpty)
        {
            if (rest[0] != '|')
            {
                return new("", MarkdownCodes.LiquidOutput, expression);
            }

            rest = rest[1..].TrimStart();
            var name = TakeName(ref rest);
            if (!TryReadArguments(ref rest, values, out var arguments))
            {
                return new("", MarkdownCodes.LiquidOutput, expression);
            }

            if (LiquidFilters.Apply(name, value, arguments, values) is not { } filtered)
            {
                return new("", MarkdownCodes.LiquidFilter, name);
            }

            value = filtered;
        }

        return new(Show(value), null, "");
    }

    /// <summary>As Liquid prints a value: lists without separators, nothing for null and maps.</summary>
    public static string Show(DataValue value) =>
        value is DataList list ? string.Concat(list.Items.Select(Show)) : value.Text ?? "";

    private static bool TryReadArguments(
        ref ReadOnlySpan<char> rest,
        LiquidValues values,
        out List<DataValue> arguments
    )
    {
        arguments = [];
        rest = rest.TrimStart();
        if (rest.IsEmpty || rest[0] != ':')
        {
            return true;
        }

        do
        {
            rest = rest[1..].TrimStart();
            if (!TryReadValue(ref rest, values, out var value))
            {
                return false;
            }

            arguments.Add(value);
            rest = rest.TrimStart();
        } while (!rest.IsEmpty && rest[0] == ',');
        return true;
    }

    private static bool TryReadValue(ref ReadOnlySpan<char> rest, LiquidValues values, out DataValue value)
    {
        value = DataNull.Instance;
        if (rest.IsEmpty)
        {
            return false;
        }

        if (rest[0] is '"' or '\'')
        {
            var close = rest[1..].IndexOf(rest[0]);
            if (close < 0)
            {
                return false;
            }

            value = new DataString(rest[1..(close + 1)].ToString(), Quoted: true);
            rest = rest[(close + 2)..];
            return true;
        }

        if (char.IsAsciiDigit(rest[0]) || (rest[0] == '-' && rest.Length > 1 && char.IsAsciiDigit(rest[1])))
        {
            var length = rest[1..].IndexOfAnyExcept(NumberCharacters) is var end and >= 0 ? end + 1 : rest.Length;
            value = new DataString(rest[..length].ToString(), Quoted: false);
            rest = rest[length..];
            return true;
        }

        var path = TakePath(ref rest);
        return path switch
        {
            ["true"] or ["false"] => Set(out value, new DataBool(path[0] == "true")),
            ["nil"] or ["null"] or ["empty"] or ["blank"] => true,
            _ => values.TryFind(path, out value),
        };
    }

    private static bool Set(out DataValue target, DataValue value)
    {
        target = value;
        return true;
    }

    /// <summary>`a.b[0]["c d"]` as its parts.</summary>
    private static string[] TakePath(ref ReadOnlySpan<char> rest)
    {
        var parts = new List<string>();
        var name = TakeName(ref rest);
        while (name.Length > 0)
        {
            parts.Add(name);
            name = "";
            if (rest.StartsWith('.'))
            {
                rest = rest[1..];
                name = TakeName(ref rest);
            }
            else if (rest.StartsWith('[') && rest.IndexOf(']') is var close and > 0)
            {
                name = rest[1..close].Trim(" \"'").ToString();
                rest = rest[(close + 1)..];
            }
        }

        return [.. parts];
    }

    private static string TakeName(ref ReadOnlySpan<char> rest)
    {
        var name = new StringBuilder();
        while (!rest.IsEmpty && (char.IsLetterOrDigit(rest[0]) || rest[0] is '_' or '-' or '?'))
        {
            name.Append(rest[0]);
            rest = rest[1..];
        }

        return name.ToString();
    }
}
