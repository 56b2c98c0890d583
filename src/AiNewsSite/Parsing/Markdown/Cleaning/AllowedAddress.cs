using System.Text;
using AiNewsSite.Parsing.Liquid;

namespace AiNewsSite.Parsing.Markdown.Cleaning;

/// <summary>Tells addresses that lead to a page or a picture from those that may run code: by a list of schemes, not of tricks.</summary>
internal static class AllowedAddress
{
    /// <summary>`http`, `https`, `mailto`, or no scheme.</summary>
    public static bool IsLink(ReadOnlySpan<char> address) => Scheme(address) is null or "http" or "https" or "mailto";

    /// <summary>`http`, `https`, or no scheme.</summary>
    public static bool IsWeb(ReadOnlySpan<char> address) => Scheme(address) is null or "http" or "https";

    /// <summary>The same of every word of a `srcset`: sizes such as `640w` have no scheme either.</summary>
    public static bool AreWeb(string candidates)
    {
        foreach (var word in candidates.Split([' ', '\t', '\n', '\r', '\f', ',']))
        {
            if (!IsWeb(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What stands before a colon that comes before every slash, in lower case; null where there is none.</summary>
    /// <remarks>
    /// Browsers pass over line ends and tabs inside a scheme and control characters before it (WHATWG URL, 4.4). All of
    /// these, and our own marks, which may come to nothing, are passed over wherever they stand.
    /// </remarks>
    private static string? Scheme(ReadOnlySpan<char> address)
    {
        const int Longest = 32;
        var scheme = new StringBuilder();
        foreach (var c in address)
        {
            if (c is '/' or '?' or '#' or '\\')
            {
                return null;
            }

            if (c == ':')
            {
                // A colon with nothing before it starts no scheme that a browser would know; it is no path either.
                return scheme.Length == 0 ? ":" : scheme.ToString();
            }

            if (c > ' ' && c != '\u007F' && !Placeholder.IsPart(c) && scheme.Length < Longest)
            {
                scheme.Append(char.ToLowerInvariant(c));
            }
        }

        return null;
    }
}
