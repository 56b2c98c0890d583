using System.Buffers;
using AiNewsSite.Relations.Terms;

namespace AiNewsSite.Relations.Search;

/// <summary>
/// Which units may hold a phrase: every five neighbouring characters of a unit set its bit in one of the rows, the one that
/// their hash names. A unit that lacks a bit of the phrase's fives cannot hold the phrase.
/// </summary>
/// <remarks>Several threads may add units, each its own.</remarks>
internal sealed class FiveRows(SearchLayout layout)
{
    public const int Length = 5;

    private const uint Factor = 0x01000193;
    private const uint FactorOfFirst = unchecked(Factor * Factor * Factor * Factor * Factor);

    // Sixty-four rows after another, each with one number for every unit: so a file's rows stand together.
    private readonly ulong[] _bits = new ulong[(long)layout.Units * layout.Rows / 64];

    /// <param name="marks">A bit for each row, as <see cref="Mark"/> sets them.</param>
    public void Add(int unit, ReadOnlySpan<ulong> marks)
    {
        for (var at = 0; at < marks.Length; at++)
        {
            _bits[(at * layout.Units) + unit] |= marks[at];
        }
    }

    /// <summary>
    /// Sets the bits of a key's fives; part 4 of the token rule, and templates/assets/search.js computes the same. A five
    /// within one Latin word is left out: words are known in full.
    /// </summary>
    internal static void Mark(ReadOnlySpan<char> key, int rows, Span<ulong> bits)
    {
        if (rows == 0)
        {
            return;
        }

        var (hash, latin) = (0u, 0);
        for (var at = 0; at < key.Length; at++)
        {
            var unit = UnitAt(key, at);
            latin = Letters.KindOf(unit) == LetterKind.Latin ? latin + 1 : 0;
            hash = (hash * Factor) + unit;
            if (at >= Length)
            {
                hash -= UnitAt(key, at - Length) * FactorOfFirst;
            }

            if (at >= Length - 1 && latin < Length && unit != ' ' && UnitAt(key, at - Length + 1) != ' ')
            {
                var row = (int)(((ulong)GramKeys.Mix(hash) * (uint)rows) >> 32);
                bits[row >> 6] |= 1UL << row;
            }
        }
    }

    /// <summary>One file: for each of its rows the number of units that have its bit, and their list.</summary>
    public byte[] File(int file)
    {
        var writer = new PostingWriter();
        var first = file * layout.RowsInFile;
        var numbers = _bits.AsSpan(first / 64 * layout.Units, layout.Units);
        // With room for the one unit that is written and then not counted.
        var units = ArrayPool<int>.Shared.Rent(layout.Units + 1);
        for (var row = first; row < first + layout.RowsInFile; row++)
        {
            var count = 0;
            for (var unit = 0; unit < numbers.Length; unit++)
            {
                units[count] = unit;
                count += (int)(numbers[unit] >> row) & 1;
            }

            writer.Number((uint)count);
            writer.List(units.AsSpan(0, count), layout.Units);
        }

        ArrayPool<int>.Shared.Return(units);
        return writer.Written.ToArray();
    }

    private static char UnitAt(ReadOnlySpan<char> key, int at) => key[at] == '-' ? ' ' : key[at];
}
