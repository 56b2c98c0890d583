using System.Globalization;
using System.Text;
using AiNewsSite.Values;

namespace AiNewsSite.Input;

/// <summary>SVG: `width` and `height` of the root element in pixels, else the size of its `viewBox`.</summary>
internal static class SvgHeader
{
    private const int Longest = 100_000;

    public static ImageSize? Read(ReadOnlySpan<byte> head)
    {
        var tag = RootTag(Encoding.UTF8.GetString(head));
        if (tag is null)
        {
            return null;
        }

        if (Pixels(Attribute(tag, "width")) is { } width && Pixels(Attribute(tag, "height")) is { } height)
        {
            return new ImageSize(width, height);
        }

        var box = Attribute(tag, "viewBox")?.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return box is { Length: 4 } && Pixels(box[2]) is { } across && Pixels(box[3]) is { } down
            ? new ImageSize(across, down)
            : null;
    }

    private static string? RootTag(string text)
    {
        var from = 0;
        while ((from = text.IndexOf('<', from)) >= 0)
        {
            var rest = text.AsSpan(from);
            if (rest.StartsWith("<svg") && rest.Length > 4 && (char.IsWhiteSpace(rest[4]) || rest[4] is '>' or '/'))
            {
                var end = text.IndexOf('>', from);
                return end < 0 ? null : text[(from + 4)..end];
            }

            var close = rest.StartsWith("<!--") ? "-->" : ">";
            from = text.IndexOf(close, from, StringComparison.Ordinal);
            if (from < 0)
            {
                return null;
            }
        }

        return null;
    }

    private static string? Attribute(string tag, string name)
    {
        var at = 0;
        while ((at = tag.IndexOf(name, at, StringComparison.Ordinal)) >= 0)
        {
            var before = at == 0 || char.IsWhiteSpace(tag[at - 1]);
            at += name.Length;
            var rest = tag.AsSpan(at).TrimStart();
            if (!before || !rest.StartsWith("="))
            {
                continue;
            }

            rest = rest[1..].TrimStart();
            var end = rest.Length > 0 && rest[0] is '"' or '\'' ? rest[1..].IndexOf(rest[0]) : -1;
            return end < 0 ? null : rest[1..(end + 1)].Trim().ToString();
        }

        return null;
    }

    private static int? Pixels(string? length)
    {
        var number = length?.EndsWith("px", StringComparison.Ordinal) == true ? length[..^2] : length;
        return
            double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is > 0 and <= Longest
            ? Math.Max(1, (int)Math.Round(value, MidpointRounding.AwayFromZero))
            : null;
    }
}
