using AiNewsSite.Values;

namespace AiNewsSite.Input;

/// <summary>Tells pages from files to copy, and images' sizes, by the first bytes.</summary>
internal static class FileHead
{
    private const int ForImages = 64 * 1024;
    private const int ForText = 256;

    public static SourceFile Classify(SourceFile file)
    {
        var extension = file.Path.Extension.ToLowerInvariant();
        var wanted = ImageHeader.Knows(extension) ? ForImages : ForText;
        var buffer = new byte[(int)Math.Min(wanted, file.Length)];
        using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        var head = buffer.AsSpan(0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        return IsPage(head)
            ? file with
            {
                Kind = SourceKind.Page,
            }
            : file with
            {
                Size = ImageHeader.Read(extension, head),
            };
    }

    // Jekyll's Utils.has_yaml_header?, and a byte order mark may stand before it.
    private static bool IsPage(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        if (!head.StartsWith("---"u8))
        {
            return false;
        }

        var end = head.IndexOf((byte)'\n');
        return end >= 0 && head[3..end].Trim(" \t\r\v\f"u8).IsEmpty;
    }
}
