using System.Buffers;
using System.Text;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Text to URL text: the UTF-8 bytes of other characters as <c>%XX</c> (RFC 3986, section 2).</summary>
internal static class PercentEncoding
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<char> InComponent = SearchValues.Create(Unreserved);
    private static readonly SearchValues<char> InWhole = SearchValues.Create(Unreserved + ":/?#[]@!$&'()*+,;=");

    /// <summary>One path segment or query value: reserved signs are encoded too.</summary>
    public static string? Component(string? text) => Encode(text, InComponent);

    /// <summary>A whole URL: signs with a meaning in URLs stay; a percent sign is encoded.</summary>
    public static string? Whole(string? text) => Encode(text, InWhole);

    private static string? Encode(string? text, SearchValues<char> kept)
    {
        if (text is null || !text.AsSpan().ContainsAnyExcept(kept))
        {
            return text;
        }
        StringBuilder encoded = new(text.Length * 2);
        Span<byte> bytes = stackalloc byte[4];
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && kept.Contains((char)rune.Value))
            {
                encoded.Append((char)rune.Value);
                continue;
            }
            int count = rune.EncodeToUtf8(bytes);
            foreach (byte b in bytes[..count])
            {
                encoded.Append('%').Append(Digit(b >> 4)).Append(Digit(b & 15));
            }
        }
        return encoded.ToString();
    }

    private static char Digit(int value) => "0123456789ABCDEF"[value];
}
