namespace AiNewsSite.Values;

/// <summary>Tells addresses that run code where they are opened.</summary>
public static class LinkScheme
{
    private static readonly string[] Running = ["javascript:", "vbscript:", "data:"];

    /// <summary>True for `javascript:`, `vbscript:` and `data:`, however a browser would still read them (WHATWG URL, 4.4).</summary>
    public static bool RunsCode(ReadOnlySpan<char> url)
    {
        const int Longest = 11;
        Span<char> start = stackalloc char[Longest];
        var length = 0;
        foreach (var c in url)
        {
            // Control characters and blanks before a scheme, and line ends and tabs within it, are passed over.
            if (c <= ' ' || c == '\u007F')
            {
                continue;
            }

            start[length++] = char.ToLowerInvariant(c);
            if (length == Longest)
            {
                break;
            }
        }

        foreach (var scheme in Running)
        {
            if (start[..length].StartsWith(scheme, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
