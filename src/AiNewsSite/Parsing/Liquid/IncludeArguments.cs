using System.Collections.Immutable;

namespace AiNewsSite.Parsing.Liquid;

/// <summary>The inside of `{% include NAME key=value … %}`.</summary>
internal static class IncludeArguments
{
    public static bool TryRead(
        string content,
        LiquidValues values,
        out string name,
        out ImmutableArray<KeyValuePair<string, string>> arguments
    )
    {
        var end = content.AsSpan().IndexOfAny(" \t\n");
        name = end < 0 ? content : content[..end];
        arguments = [];
        if (
            name.Length == 0
            || name.Contains('{', StringComparison.Ordinal)
            || name.Contains('=', StringComparison.Ordinal)
        )
        {
            return false;
        }

        return end < 0 || TryReadPairs(content.AsSpan(end).Trim(), values, out arguments);
    }

    private static bool TryReadPairs(
        ReadOnlySpan<char> rest,
        LiquidValues values,
        out ImmutableArray<KeyValuePair<string, string>> arguments
    )
    {
        var pairs = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        arguments = [];
        while (!rest.IsEmpty)
        {
            var equals = rest.IndexOf('=');
            if (equals <= 0)
            {
                return false;
            }

            var key = rest[..equals].Trim();
            rest = rest[(equals + 1)..].TrimStart();
            if (!TryReadValue(ref rest, values, out var value))
            {
                return false;
            }

            pairs.Add(new(key.ToString(), value));
        }

        arguments = pairs.ToImmutable();
        return true;
    }

    private static bool TryReadValue(ref ReadOnlySpan<char> rest, LiquidValues values, out string value)
    {
        value = "";
        if (rest.IsEmpty)
        {
            return false;
        }

        if (rest[0] is '"' or '\'')
        {
            var quote = rest[0];
            var close = 1;
            while (close < rest.Length && rest[close] != quote)
            {
                // As in Jekyll, a quote inside is written with a backslash.
                close += rest[close] == '\\' ? 2 : 1;
            }

            if (close >= rest.Length)
            {
                return false;
            }

            value = rest[1..close].ToString().Replace("\\" + quote, quote.ToString(), StringComparison.Ordinal);
            rest = rest[(close + 1)..].TrimStart();
            return true;
        }

        var end = rest.IndexOfAny(" \t\n") is var space and >= 0 ? space : rest.Length;
        var result = LiquidExpression.Evaluate(rest[..end].ToString(), values);
        value = result.Text;
        rest = rest[end..].TrimStart();
        return result.Problem is null;
    }
}
