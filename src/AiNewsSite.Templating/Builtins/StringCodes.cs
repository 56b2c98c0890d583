using System.Security.Cryptography;
using System.Text;

namespace AiNewsSite.Templating.Builtins;

internal enum HashKind
{
    Md5,
    Sha1,
    Sha256,
    Sha512,
}

/// <summary>Base64 and hashes of a text's UTF-8 bytes.</summary>
internal static class StringCodes
{
    private const int LongestHash = 64;

    public static string ToBase64(string? text) => Convert.ToBase64String(Bytes(text));

    /// <summary>Bytes that are not UTF-8 become U+FFFD.</summary>
    public static string FromBase64(string? text)
    {
        byte[] bytes = new byte[(text?.Length ?? 0) / 4 * 3 + 3];
        return Convert.TryFromBase64String(text ?? "", bytes, out int count)
            ? Encoding.UTF8.GetString(bytes, 0, count)
            : throw new BadArgumentException(0, "The text is not in Base64");
    }

    /// <summary>In lower-case hexadecimal; empty for null.</summary>
    public static string Hash(HashKind kind, string? text)
    {
        if (text is null)
        {
            return "";
        }
        Span<byte> hash = stackalloc byte[LongestHash];
        byte[] data = Bytes(text);
#pragma warning disable CA5350, CA5351 // The language offers these names; templates use them as fingerprints.
        int length = kind switch
        {
            HashKind.Md5 => MD5.HashData(data, hash),
            HashKind.Sha1 => SHA1.HashData(data, hash),
            HashKind.Sha256 => SHA256.HashData(data, hash),
            _ => SHA512.HashData(data, hash),
        };
#pragma warning restore CA5350, CA5351
        return Convert.ToHexStringLower(hash[..length]);
    }

    /// <summary>The HMAC of a text by a key, in lower-case hexadecimal; empty for null.</summary>
    public static string KeyedHash(HashKind kind, string? text, string? key)
    {
        if (text is null)
        {
            return "";
        }
        Span<byte> hash = stackalloc byte[LongestHash];
        byte[] data = Bytes(text);
#pragma warning disable CA5350 // The language offers the name.
        int length = kind switch
        {
            HashKind.Sha1 => HMACSHA1.HashData(Bytes(key), data, hash),
            HashKind.Sha256 => HMACSHA256.HashData(Bytes(key), data, hash),
            _ => HMACSHA512.HashData(Bytes(key), data, hash),
        };
#pragma warning restore CA5350
        return Convert.ToHexStringLower(hash[..length]);
    }

    private static byte[] Bytes(string? text) => Encoding.UTF8.GetBytes(text ?? "");
}
