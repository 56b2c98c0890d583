namespace AiNewsSite.Values;

/// <summary>Reads the scheme of an address, however it is disguised.</summary>
public static class LinkScheme
{
    /// <summary>Characters of a scheme that are read; no scheme that matters is longer.</summary>
    public const int Longest = 32;

    /// <summary>True for `javascript:`, `vbscript:` and `data:`, which run code where they are opened.</summary>
    public static bool RunsCode(ReadOnlySpan<char> address) =>
        Of(address, stackalloc char[Longest]) is "javascript" or "vbscript" or "data";

    /// <summary>True for `javascript:` and `vbscript:`: no picture is there, as it may be in a `data:`.</summary>
    public static bool RunsScript(ReadOnlySpan<char> address) =>
        Of(address, stackalloc char[Longest]) is "javascript" or "vbscript";

    /// <summary>What stands before a colon that comes before every slash, in lower case.</summary>
    /// <remarks>
    /// Browsers pass over line ends and tabs inside a scheme and control characters before it (WHATWG URL, 4.4). All of
    /// these are passed over wherever they stand, and so are the noncharacters from U+FDD0 on: marks in a text that is
    /// being read are made of them, and may come to nothing.
    /// </remarks>
    /// <param name="into">Room for <see cref="Longest"/> characters.</param>
    /// <returns>Empty where there is none; ":" where nothing stands before the colon.</returns>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> address, Span<char> into)
    {
        var length = 0;
        foreach (var c in address)
        {
            if (c is '/' or '?' or '#' or '\\')
            {
                return [];
            }

            if (c == ':')
            {
                // A colon with nothing before it starts no scheme that a browser would know; it is no path either.
                return length == 0 ? ":" : into[..length];
            }

            if (c is > ' ' and not '\u007F' and not (>= '\uFDD0' and <= '\uFDEF') && length < Longest)
            {
                into[length++] = char.ToLowerInvariant(c);
            }
        }

        return [];
    }
}
