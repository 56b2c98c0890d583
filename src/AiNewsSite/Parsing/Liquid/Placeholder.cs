using System.Text;

namespace AiNewsSite.Parsing.Liquid;

/// <summary>
/// A mark in expanded text that stands for a <see cref="Deferred"/>. It is made of Unicode noncharacters, which Markdown
/// takes for letters of no script: it splits nothing, and no reader's text can hold one.
/// </summary>
internal static class Placeholder
{
    /// <summary>The first character of every mark.</summary>
    public const char Open = '\uFDD0';

    private const char Close = '\uFDD1';
    private const char Zero = '\uFDE0';

    // Sixteen million: more than a body that fits in memory can hold.
    private const int Digits = 6;

    private const char First = '\uFDD0';
    private const char Last = '\uFDEF';

    public static bool IsPart(char c) => c is >= First and <= Last;

    public static bool IsIn(ReadOnlySpan<char> text) => text.IndexOfAnyInRange(First, Last) >= 0;

    public static void Append(StringBuilder target, int index)
    {
        target.Append(Open);
        for (var shift = 4 * (Digits - 1); shift >= 0; shift -= 4)
        {
            target.Append((char)(Zero + ((index >> shift) & 15)));
        }

        target.Append(Close);
    }

    /// <summary>The number in the mark that <paramref name="text"/> starts with.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int index, out int length)
    {
        index = 0;
        length = Digits + 2;
        if (text.Length < Digits + 2 || text[0] != Open || text[Digits + 1] != Close)
        {
            return false;
        }

        foreach (var digit in text[1..(Digits + 1)])
        {
            if (digit is < Zero or > Last)
            {
                return false;
            }

            index = (index << 4) | (digit - Zero);
        }

        return true;
    }
}
