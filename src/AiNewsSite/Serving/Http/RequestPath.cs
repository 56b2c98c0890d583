using System.Text;

namespace AiNewsSite.Serving.Http;

/// <summary>Reads a request's target (RFC 9112, section 3.2.1) as a decoded path of the site.</summary>
internal static class RequestPath
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Path and query, apart, as they stand on the request line.</summary>
    public static (string Path, string Query) Split(string target)
    {
        var end = target.IndexOf('?', StringComparison.Ordinal);
        return end < 0 ? (target, "") : (target[..end], target[end..]);
    }

    /// <summary>
    /// The path decoded from %XX of UTF-8 and composed (NFC). Null for what names no place of a site: another form of
    /// target, bytes that are not UTF-8, control characters, a backslash, "." or ".." parts.
    /// </summary>
    public static string? Decode(string path)
    {
        if (!path.StartsWith('/'))
        {
            return null;
        }

        if (Bytes(path) is not { } bytes)
        {
            return null;
        }

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        var isPlain = !text.Any(one => char.IsControl(one) || one == '\\');
        return isPlain && !text.Split('/').Any(part => part is "." or "..")
            ? text.Normalize(NormalizationForm.FormC)
            : null;
    }

    // Null where a '%' is not followed by two hexadecimal digits, as in "100%".
    private static byte[]? Bytes(string path)
    {
        var raw = Encoding.UTF8.GetBytes(path);
        var length = 0;
        for (var at = 0; at < raw.Length; at++, length++)
        {
            if (raw[at] != '%')
            {
                raw[length] = raw[at];
                continue;
            }

            if (
                at + 2 >= raw.Length
                || !char.IsAsciiHexDigit((char)raw[at + 1])
                || !char.IsAsciiHexDigit((char)raw[at + 2])
            )
            {
                return null;
            }

            raw[length] = (byte)((Hex(raw[at + 1]) << 4) | Hex(raw[at + 2]));
            at += 2;
        }

        return raw[..length];
    }

    private static int Hex(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
