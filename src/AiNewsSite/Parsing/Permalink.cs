using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>What a post's URL is made of.</summary>
/// <param name="Slug">Front matter's `slug`, else the file name's.</param>
/// <param name="Name">The file name without its extension, date included.</param>
/// <param name="Path">The path inside the collection's folder, without the extension.</param>
internal readonly record struct PermalinkParts(
    DateTimeOffset Date,
    string Slug,
    string Name,
    string Path,
    ImmutableArray<string> Categories,
    string Extension
);

/// <summary>Fills permalink templates (Jekyll, lib/jekyll/url.rb and drops/url_drop.rb). URLs come out decoded.</summary>
internal static class Permalink
{
    // Linux opens no path of over 4,096 bytes, the output folder's own included.
    private const int LongestUrl = 2_000;

    /// <summary>A post's URL from a template or a front-matter permalink. Placeholders must be known.</summary>
    public static string ForPost(string template, in PermalinkParts parts)
    {
        var url = new StringBuilder("/", template.Length + 64);
        var literalFrom = 0;
        for (var at = 0; at < template.Length; at++)
        {
            var length = template[at] == ':' ? PermalinkStyle.NameLength(template.AsSpan(at + 1)) : 0;
            if (length == 0 || PermalinkStyle.Known(template.AsSpan(at + 1, length)) is not { } name)
            {
                continue;
            }

            url.Append(Decode(template[literalFrom..at])).Append(Value(name, parts));
            at += name.Length;
            literalFrom = at + 1;
        }

        url.Append(Decode(template[literalFrom..]));
        return Sanitize(url.ToString());
    }

    /// <summary>A page's URL from its place, or from a front-matter permalink with :path, :basename and :output_ext.</summary>
    /// <param name="template">With these three placeholders; other words after ':' are text.</param>
    /// <param name="folder">"" or "a/b".</param>
    public static string ForPage(string template, string folder, string baseName, string extension)
    {
        var decoded = Decode(template);
        decoded =
            folder.Length == 0
                ? decoded.Replace("/:path", "", StringComparison.Ordinal).Replace(":path", "", StringComparison.Ordinal)
                : decoded.Replace(":path", folder, StringComparison.Ordinal);
        decoded = decoded
            .Replace(":basename", baseName, StringComparison.Ordinal)
            .Replace(":output_ext", extension, StringComparison.Ordinal);
        return Sanitize("/" + decoded);
    }

    /// <summary>Why no file can have this URL; null where one can.</summary>
    public static string? Problem(string url)
    {
        if (url.AsSpan().ContainsAnyInRange('\0', '\u001F') || url.Contains('\\', StringComparison.Ordinal))
        {
            return "it has a control character or a backslash";
        }

        if (url.Length * 3 > LongestUrl && Encoding.UTF8.GetByteCount(url) > LongestUrl)
        {
            return $"it is longer than {LongestUrl} bytes";
        }

        foreach (var part in url.AsSpan().Split('/'))
        {
            if (PartProblem(url.AsSpan(part)) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>Why what an author wrote as an address is none inside the site; null where it is one. Jekyll mends it without a word.</summary>
    public static string? WrittenProblem(string address)
    {
        var decoded = Decode(address);
        return Problem(decoded) ?? (ClimbsOut(decoded) ? "its '..' lead out of the site" : null);
    }

    private static bool ClimbsOut(string path)
    {
        var depth = 0;
        foreach (var part in path.Split('/'))
        {
            depth += part switch
            {
                "" or "." => 0,
                ".." => -1,
                _ => 1,
            };
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where nothing but a part's length is wrong.</summary>
    public static bool IsTooLong(string url)
    {
        foreach (var part in url.AsSpan().Split('/'))
        {
            if (FileName.IsTooLong(url.AsSpan(part)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? PartProblem(ReadOnlySpan<char> part) =>
        FileName.IsTooLong(part) ? $"one of its parts is longer than {FileName.Longest} bytes"
        : FileName.IsDevice(part) ? $"Windows keeps the name '{part}' for a device"
        : FileName.HasLostEnd(part) && part is not ("." or "..") ? "on Windows no name can end in '.' or a blank"
        : null;

    // URL#sanitize_url: ".." becomes '/', "./" goes, slashes are squeezed.
    private static string Sanitize(string url)
    {
        var clean = url.Replace("..", "/", StringComparison.Ordinal).Replace("./", "", StringComparison.Ordinal);
        while (clean.Contains("//", StringComparison.Ordinal))
        {
            clean = clean.Replace("//", "/", StringComparison.Ordinal);
        }

        return clean;
    }

    // %E3%81%82 in a template is the same URL as あ; what is no escape stays.
    private static string Decode(string text) =>
        text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    private static string Value(string name, in PermalinkParts parts)
    {
        var date = parts.Date;
        return name switch
        {
            "year" => Number(date.Year, "0000"),
            "month" => Number(date.Month, "00"),
            "day" => Number(date.Day, "00"),
            "hour" => Number(date.Hour, "00"),
            "minute" => Number(date.Minute, "00"),
            "second" => Number(date.Second, "00"),
            "i_month" => Number(date.Month, "0"),
            "i_day" => Number(date.Day, "0"),
            "short_year" => Number(date.Year % 100, "00"),
            "y_day" => Number(date.DayOfYear, "000"),
            "w_year" => Number(ISOWeek.GetYear(date.DateTime), "0000"),
            "week" => Number(ISOWeek.GetWeekOfYear(date.DateTime), "00"),
            "w_day" => Number(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, "0"),
            "short_month" => date.ToString("MMM", CultureInfo.InvariantCulture),
            "long_month" => date.ToString("MMMM", CultureInfo.InvariantCulture),
            "short_day" => date.ToString("ddd", CultureInfo.InvariantCulture),
            "long_day" => date.ToString("dddd", CultureInfo.InvariantCulture),
            "title" => Slug.Make(parts.Slug, SlugMode.Pretty, keepCase: true),
            "slug" => Slug.Make(parts.Slug, SlugMode.Default),
            "name" => Slug.Make(parts.Name, SlugMode.Default),
            "path" => parts.Path,
            "collection" => "posts",
            "categories" => Joined(parts.Categories, one => one.ToLowerInvariant()),
            "slugified_categories" => Joined(parts.Categories, one => Slug.Make(one, SlugMode.Default)),
            _ => parts.Extension,
        };
    }

    private static string Number(int value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Joined(ImmutableArray<string> categories, Func<string, string> spell) =>
        categories.Length == 0 ? "" : string.Join('/', categories.Select(spell).Distinct(StringComparer.Ordinal));
}
