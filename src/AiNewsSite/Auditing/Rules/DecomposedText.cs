using System.Globalization;
using System.Text;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics.Codes;

namespace AiNewsSite.Auditing.Rules;

/// <summary>Letters and voicing marks that stand apart in a file's bytes; reading has joined them already.</summary>
internal static class DecomposedText
{
    // U+3099 and U+309A, combining (half-)voiced sound marks, in UTF-8.
    private static readonly byte[] Start = [0xE3, 0x82];

    public static void Check(AuditedFile file, ReadOnlySpan<byte> bytes, FindingList into)
    {
        var first = Find(bytes);
        if (first < 0)
        {
            return;
        }

        var count = 0;
        for (var rest = bytes; Find(rest) is var at and >= 0; rest = rest[(at + 3)..])
        {
            count++;
        }

        var before = bytes[..first];
        var line = 1 + before.Count((byte)'\n');
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(bytes[lineStart..first]);
        var words = Encoding.UTF8.GetString(bytes[Math.Max(lineStart, first - 9)..(first + 3)]).Trim('\uFFFD');
        into.Add(
            ProseCheckCodes.Decomposed,
            file.Path,
            new Values.TextPosition(line, Math.Max(1, column)),
            words,
            count.ToString(CultureInfo.InvariantCulture)
        );
    }

    private static int Find(ReadOnlySpan<byte> bytes)
    {
        for (var from = 0; bytes[from..].IndexOf(Start) is var at and >= 0; from += at + 2)
        {
            if (from + at + 2 < bytes.Length && bytes[from + at + 2] is 0x99 or 0x9A)
            {
                return from + at;
            }
        }

        return -1;
    }
}
