using System.Buffers.Binary;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Builtins;

/// <summary>
/// Random-looking numbers that are the same for the same <see cref="RenderOptions.Seed"/>: SplitMix64 (Steele, Lea and
/// Flood 2014). One sequence a render.
/// </summary>
internal sealed class SeededNumbers(long seed)
{
    private ulong state = (ulong)seed;

    public static SeededNumbers Of(RenderContext context)
    {
        long seed = context.Options.Seed;
        return context.State("math.random", () => new SeededNumbers(seed));
    }

    /// <summary>From <paramref name="least"/> up to below <paramref name="bound"/>; the least where both are one.</summary>
    public int Next(int least, int bound)
    {
        ulong width = (ulong)((long)bound - least);
        return width == 0 ? least : (int)(least + (long)Math.BigMul(NextBits(), width, out _));
    }

    /// <summary>A version 4 UUID (RFC 9562, section 5.4).</summary>
    public string NextUuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, NextBits());
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], NextBits());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15;
        ulong bits = state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
