using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Input;

/// <summary>Reads one file as text.</summary>
public static class SourceTextReader
{
    // Markdown of this size takes about a gigabyte while it is parsed.
    private const int Longest = 16 * 1024 * 1024;
    private const string TooLong = "it is larger than the 16 MB that one text may have";

    public static Parsed<SourceText> Read(SourceFile file)
    {
        var (bytes, diagnostics) = ReadBytes(file.Path, file.FullPath);
        return bytes is null ? new(null, diagnostics) : Decode(file, bytes);
    }

    public static Parsed<SourceText> Read(SourcePath path, string fullPath)
    {
        var (bytes, diagnostics) = ReadBytes(path, fullPath);
        return bytes is null ? new(null, diagnostics) : Decode(path, bytes);
    }

    /// <param name="buffer">For the file's bytes.</param>
    internal static Parsed<SourceText> Read(SourceFile file, FileBuffer buffer) =>
        ReadBytes(file, buffer) is { } unreadable ? new(null, [unreadable]) : Decode(file, buffer.Bytes);

    /// <summary>A file's bytes as they are.</summary>
    public static Parsed<byte[]> ReadBytes(SourcePath path, string fullPath)
    {
        byte[]? bytes = null;
        var finding = Try(path, () => (bytes = BytesOf(fullPath)) is not null);
        return finding is null ? new(bytes, []) : new(null, [finding]);
    }

    /// <summary>The same into memory that is used again.</summary>
    /// <returns>Why it could not be read; null where it was.</returns>
    internal static Diagnostic? ReadBytes(SourceFile file, FileBuffer into) =>
        Try(file.Path, () => into.TryRead(file.FullPath, Longest));

    /// <returns>Null where they are too many.</returns>
    private static byte[]? BytesOf(string fullPath) =>
        new FileInfo(fullPath).Length <= Longest ? File.ReadAllBytes(fullPath) : null;

    /// <param name="read">False where the file is too long.</param>
    private static Diagnostic? Try(SourcePath path, Func<bool> read)
    {
        string reason;
        try
        {
            if (read())
            {
                return null;
            }

            reason = TooLong;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = Unreadable.Reason(e);
        }

        return Diagnostic.Create(SourceCodes.Unreadable, path, TextPosition.None, reason);
    }

    /// <summary>Bytes of any source to text; an error where they are not UTF-8.</summary>
    public static Parsed<SourceText> Decode(SourcePath path, ReadOnlySpan<byte> bytes)
    {
        var body = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (TextOf(body) is not { } text)
        {
            return new(null, [InvalidByte(path, bytes)]);
        }

        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        return new(new SourceText(path, Composition.Compose(text)), []);
    }

    /// <summary>The same, with the file's time.</summary>
    internal static Parsed<SourceText> Decode(SourceFile file, ReadOnlySpan<byte> bytes)
    {
        var text = Decode(file.Path, bytes);
        return text.Value is { } read ? text with { Value = read with { Modified = file.Modified } } : text;
    }

    /// <returns>Null where the bytes are not UTF-8.</returns>
    private static string? TextOf(ReadOnlySpan<byte> utf8)
    {
        // No text has more characters than bytes: so it is read once, not checked and counted before.
        var chars = ArrayPool<char>.Shared.Rent(utf8.Length);
        var status = Utf8.ToUtf16(utf8, chars, out _, out var written, replaceInvalidSequences: false);
        var text = status == OperationStatus.Done ? new string(chars, 0, written) : null;
        ArrayPool<char>.Shared.Return(chars);
        return text;
    }

    private static Diagnostic InvalidByte(SourcePath path, ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        var (line, column) = (1, 1);
        while (
            at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out var rune, out var used) == OperationStatus.Done
        )
        {
            at += used;
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
        }

        return Diagnostic.Create(
            SourceCodes.InvalidUtf8,
            path,
            new TextPosition(line, column),
            bytes[at].ToString("X2", CultureInfo.InvariantCulture),
            at.ToString(CultureInfo.InvariantCulture),
            Guess(bytes)
        );
    }

    private static string Guess(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? " (UTF-16?)" : " (Shift_JIS? EUC-JP?)";
}
