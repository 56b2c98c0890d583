using System.Numerics;

namespace AiNewsSite.Auditing.Texts;

/// <summary>
/// A fingerprint of a text: one-permutation MinHash (Li, Owen, Zhang 2012) over runs of 24 bytes, some eight Japanese
/// characters. The share of equal slots estimates how much two texts have in common. One pass over the text.
/// </summary>
/// <param name="Slots">The smallest hash of each class of runs; <see cref="Empty"/> for none.</param>
internal readonly record struct TextSketch(uint[] Slots)
{
    public const int Count = 256;
    public const uint Empty = uint.MaxValue;

    private const int Run = 24;
    private const uint Base = 0x01000193;

    public static TextSketch Of(ReadOnlySpan<byte> html)
    {
        var slots = new uint[Count];
        Array.Fill(slots, Empty);
        var drop = Power(Base, Run);
        Span<byte> window = stackalloc byte[Run];
        var (hash, taken) = (0u, 0);
        var scanner = new HtmlScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind != HtmlTokenKind.Text || scanner.InCode)
            {
                continue;
            }

            foreach (var one in scanner.Content)
            {
                if (one <= ' ')
                {
                    continue;
                }

                var place = taken % Run;
                hash = (hash * Base) + one + 1;
                hash -= taken >= Run ? drop * (window[place] + 1u) : 0;
                window[place] = one;
                if (++taken >= Run)
                {
                    Take(slots, hash);
                }
            }
        }

        return new TextSketch(slots);
    }

    /// <summary>Per cent of the slots that are equal, slots empty in both left out.</summary>
    public int Likeness(TextSketch other)
    {
        var (equal, filled) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            if (Slots[i] != Empty || other.Slots[i] != Empty)
            {
                filled++;
                equal += Slots[i] == other.Slots[i] ? 1 : 0;
            }
        }

        return filled == 0 ? 0 : equal * 100 / filled;
    }

    private static void Take(uint[] slots, uint hash)
    {
        // The rolling hash is weak in its low bits: mixed before use (the finaliser of MurmurHash3).
        var mixed = hash;
        mixed = (mixed ^ (mixed >> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >> 13)) * 0xC2B2AE35;
        mixed ^= mixed >> 16;
        var slot = (int)(mixed % Count);
        var value = BitOperations.RotateLeft(mixed, 7) / 2;
        slots[slot] = Math.Min(slots[slot], value);
    }

    private static uint Power(uint number, int exponent)
    {
        var result = 1u;
        for (var i = 0; i < exponent; i++)
        {
            result *= number;
        }

        return result;
    }
}

/// <summary>Finds texts that share much, by locality-sensitive hashing: never pair by pair.</summary>
internal static class SketchPairs
{
    private const int Rows = 4;
    private const int LeastPercent = 45;

    /// <summary>A bucket this full is boilerplate; its members meet in other buckets if they are alike.</summary>
    private const int FullBucket = 50;

    /// <returns>For each text that has one, the most alike text of greater index (an older post), by index.</returns>
    public static IEnumerable<(int Newer, int Older, int Percent)> Find(TextSketch[] sketches)
    {
        var best = new (int Older, int Percent)[sketches.Length];
        for (var band = 0; band < TextSketch.Count / Rows; band++)
        {
            foreach (
                var bucket in Buckets(sketches, band).Values.Where(bucket => bucket.Count is > 1 and <= FullBucket)
            )
            {
                Compare(sketches, bucket, best);
            }
        }

        for (var i = 0; i < best.Length; i++)
        {
            if (best[i].Percent >= LeastPercent)
            {
                yield return (i, best[i].Older, best[i].Percent);
            }
        }
    }

    private static Dictionary<ulong, List<int>> Buckets(TextSketch[] sketches, int band)
    {
        var buckets = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < sketches.Length; i++)
        {
            var key = 14695981039346656037ul;
            var filled = 0;
            foreach (var slot in sketches[i].Slots.AsSpan(band * Rows, Rows))
            {
                key = (key ^ slot) * 1099511628211ul;
                filled += slot == TextSketch.Empty ? 0 : 1;
            }

            if (filled < Rows)
            {
                continue;
            }

            if (!buckets.TryGetValue(key, out var list))
            {
                buckets[key] = list = [];
            }

            list.Add(i);
        }

        return buckets;
    }

    private static void Compare(TextSketch[] sketches, List<int> bucket, (int Older, int Percent)[] best)
    {
        for (var i = 0; i < bucket.Count; i++)
        {
            for (var j = i + 1; j < bucket.Count; j++)
            {
                var percent = sketches[bucket[i]].Likeness(sketches[bucket[j]]);
                if (percent > best[bucket[i]].Percent)
                {
                    best[bucket[i]] = (bucket[j], percent);
                }
            }
        }
    }
}
