using System.Buffers;
using System.Text;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Text to URL text: the UTF-8 bytes of other characters as <c>%XX</c> (RFC 3986, section 2).</summary>
public static class PercentEncoding
{
    // Characters; longer ones are encoded on the heap.
    private const int Short = 128;

    // Of a character: %XX for each of three bytes.
    private const int LongestCode = 9;

    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<char> InComponent = SearchValues.Create(Unreserved);
    private static readonly SearchValues<char> InWhole = SearchValues.Create(Unreserved + ":/?#[]@!$&'()*+,;=");

    /// <summary>One path segment or query value: reserved signs are encoded too.</summary>
    public static string? Component(string? text) => text is null ? null : Encode(text, InComponent);

    /// <summary>A whole URL: signs with a meaning in URLs stay; a percent sign is encoded.</summary>
    public static string? Whole(string? text) => text is null ? null : Encode(text, InWhole);

    /// <param name="kept">ASCII characters that stay as they are; all others are encoded.</param>
    public static string Encode(string text, SearchValues<char> kept)
    {
        if (!text.AsSpan().ContainsAnyExcept(kept))
        {
            return text;
        }
        Span<char> encoded =
            text.Length <= Short ? stackalloc char[Short * LongestCode] : new char[text.Length * LongestCode];
        Span<byte> bytes = stackalloc byte[4];
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && kept.Contains((char)rune.Value))
            {
                encoded[length++] = (char)rune.Value;
                continue;
            }
            foreach (byte b in bytes[..rune.EncodeToUtf8(bytes)])
            {
                encoded[length++] = '%';
                encoded[length++] = Digit(b >> 4);
                encoded[length++] = Digit(b & 15);
            }
        }
        return encoded[..length].ToString();
    }

    private static char Digit(int value) => "0123456789ABCDEF"[value];
}
