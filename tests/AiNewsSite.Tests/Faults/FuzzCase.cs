using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AiNewsSite.Tests.Faults;

/// <summary>One change to a file's bytes.</summary>
/// <param name="At">Where, in thousandths of the file.</param>
/// <param name="Length">Bytes that go, or that are said again.</param>
/// <param name="Token">Bytes that come; empty to remove or repeat only.</param>
internal sealed record Edit(EditKind Kind, int At, int Length, byte[] Token);

internal enum EditKind
{
    Insert,
    Replace,
    Remove,
    Repeat,
    Flip,
}

/// <summary>A real file and the changes made to it; the changed bytes depend on nothing else.</summary>
internal sealed record FuzzCase(string Name, byte[] Original, IReadOnlyList<Edit> Edits)
{
    private const int Longest = 200_000;

    public byte[] Bytes()
    {
        var bytes = new List<byte>(Original);
        foreach (var edit in Edits)
        {
            Apply(edit, bytes);
        }

        return [.. bytes.Take(Longest)];
    }

    // What a failing case prints: enough to write it down as a test.
    public override string ToString() => $"{Name}: {Convert.ToBase64String(Bytes())}";

    private static void Apply(Edit edit, List<byte> bytes)
    {
        var at = (int)((long)bytes.Count * edit.At / 1000);
        var length = Math.Min(edit.Length, bytes.Count - at);
        switch (edit.Kind)
        {
            case EditKind.Insert:
                bytes.InsertRange(at, edit.Token);
                break;
            case EditKind.Replace:
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, edit.Token);
                break;
            case EditKind.Remove:
                bytes.RemoveRange(at, length);
                break;
            case EditKind.Repeat:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            default:
                if (length > 0)
                {
                    bytes[at] ^= (byte)(1 << (edit.Length & 7));
                }

                break;
        }
    }

    /// <summary>Files as they are, with up to twelve edits each; tokens of the files' own language and bytes that are none.</summary>
    public static Gen<FuzzCase> Of(IReadOnlyList<(string Name, byte[] Bytes)> files, string[] tokens)
    {
        byte[][] all = [.. tokens.Concat(Anywhere).Select(Encoding.UTF8.GetBytes), .. NoText];
        var edits =
            from kind in Gen.Elements(Enum.GetValues<EditKind>())
            from at in Gen.Choose(0, 1000)
            from length in Gen.Frequency((8, Gen.Choose(0, 40)), (1, Gen.Choose(0, 4000)))
            from count in Gen.Frequency((12, Gen.Constant(1)), (1, Gen.Choose(2, 60)))
            from token in Gen.Elements(all)
            select new Edit(kind, at, length, Times(token, count));
        return from file in Gen.Elements(files.ToArray())
            from count in Gen.Choose(0, 12)
            from list in Gen.ArrayOf(edits, count)
            select new FuzzCase(file.Name, file.Bytes, list);
    }

    private static byte[] Times(byte[] token, int count) => [.. Enumerable.Repeat(token, count).SelectMany(one => one)];

    private static readonly string[] Anywhere =
    [
        "\n",
        "\r\n",
        "\n\n",
        "\r",
        "\t",
        "\0",
        "\uFEFF",
        "\u200B",
        "\u202E",
        "\u2028",
        "か\u3099",
        "𠮟",
        "👨‍👩‍👧",
        "「」",
        "／",
        "../",
        "\\",
        "\"",
        "'",
        "%E3%81",
        "9999999999999999999999",
        "-1",
        "<script>",
        "</script>",
        "]]>",
        "&#x0;",
    ];

    // An over-long form, half a character, a surrogate, bytes that no text has.
    private static readonly byte[][] NoText =
    [
        [0xC0, 0xAF],
        [0xE3, 0x81],
        [0xED, 0xA0, 0x80],
        [0xFF, 0xFE],
        [0x1B],
    ];
}
