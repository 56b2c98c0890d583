using System.Runtime.InteropServices;
using AiNewsSite.Values;

namespace AiNewsSite.Relations.Related;

/// <summary>The terms of one post, counted.</summary>
/// <param name="Terms">Hashes, ascending, each once.</param>
/// <param name="Counts">How often each occurs, weighted by where it stands; same order.</param>
/// <param name="Sketch">The smallest hashes of the post's clauses, ascending: two posts' sketches tell how much text they share.</param>
public readonly record struct PostTerms(uint[] Terms, ushort[] Counts, uint[] Sketch)
{
    internal void Write(RecordWriter into)
    {
        into.Bytes(MemoryMarshal.AsBytes(Terms.AsSpan()));
        into.Bytes(MemoryMarshal.AsBytes(Counts.AsSpan()));
        into.Bytes(MemoryMarshal.AsBytes(Sketch.AsSpan()));
    }

    /// <returns>Null where the bytes are no such record.</returns>
    internal static PostTerms? Read(ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(record);
        var terms = MemoryMarshal.Cast<byte, uint>(reader.Bytes()).ToArray();
        var counts = MemoryMarshal.Cast<byte, ushort>(reader.Bytes()).ToArray();
        var sketch = MemoryMarshal.Cast<byte, uint>(reader.Bytes()).ToArray();
        return reader.IsBroken || terms.Length != counts.Length ? null : new PostTerms(terms, counts, sketch);
    }
}
