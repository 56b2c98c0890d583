using System.Collections.Immutable;
using AiNewsSite.Diagnostics;

namespace AiNewsSite.Parsing.Liquid;

/// <summary>A body after Liquid.</summary>
/// <param name="Text">The body alone, with placeholders.</param>
/// <param name="Deferred">By the number in the placeholder.</param>
/// <param name="Pieces">Where pieces of <paramref name="Text"/> came from, ascending; at least one.</param>
/// <param name="IsProgram">True where the page is a Liquid program; nothing else is worth reading then.</param>
internal sealed record Expansion(
    string Text,
    ImmutableArray<Deferred> Deferred,
    ImmutableArray<ExpansionPiece> Pieces,
    ImmutableArray<Diagnostic> Diagnostics,
    bool IsProgram
)
{
    /// <summary>The file offset that an offset in <see cref="Text"/> came from.</summary>
    public int SourceOffset(int offset)
    {
        var low = 0;
        var high = Pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Pieces[middle].Offset <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var piece = Pieces[low];
        return piece.IsCopy ? piece.Source + offset - piece.Offset : piece.Source;
    }

    /// <summary>The offset in <see cref="Text"/> of the first piece that starts at or holds a file offset.</summary>
    public int TextOffset(int source)
    {
        for (var i = Pieces.Length - 1; i >= 0; i--)
        {
            if (Pieces[i].Source <= source)
            {
                var next = i + 1 < Pieces.Length ? Pieces[i + 1].Offset : Text.Length;
                return Pieces[i].IsCopy ? Math.Min(Pieces[i].Offset + source - Pieces[i].Source, next) : next;
            }
        }

        return 0;
    }
}

/// <param name="Offset">Into the expanded text.</param>
/// <param name="Source">Into the file.</param>
/// <param name="IsCopy">True where the piece is the source's own text, character by character.</param>
internal readonly record struct ExpansionPiece(int Offset, int Source, bool IsCopy);
