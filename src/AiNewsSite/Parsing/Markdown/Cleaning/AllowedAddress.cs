using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Markdown.Cleaning;

/// <summary>Tells addresses that lead to a page or a picture from those that may run code: by a list of schemes, not of tricks.</summary>
internal static class AllowedAddress
{
    /// <summary>`http`, `https`, `mailto`, or no scheme.</summary>
    public static bool IsLink(ReadOnlySpan<char> address) =>
        LinkScheme.Of(address, stackalloc char[LinkScheme.Longest]) is "" or "http" or "https" or "mailto";

    /// <summary>`http`, `https`, or no scheme.</summary>
    public static bool IsWeb(ReadOnlySpan<char> address) =>
        LinkScheme.Of(address, stackalloc char[LinkScheme.Longest]) is "" or "http" or "https";

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
}
