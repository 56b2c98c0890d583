using System.Collections.Immutable;

namespace AiNewsSite.Relations.Related;

/// <summary>A post that stands under another or might have, and why.</summary>
/// <param name="Post">Index into Site.Posts.</param>
/// <param name="Score">The two posts' likeness, 0 to 1, favoured a little for nearness in time.</param>
public readonly record struct ExplainedPost(int Post, float Score, RelatedReason Reason)
{
    public bool IsShown => Reason <= RelatedReason.Neighbour;

    /// <summary>For <see cref="RelatedReason.SameText"/>, the post with the same words.</summary>
    public int? SameAs { get; init; }

    /// <summary>Posts that it stands under.</summary>
    public required int Shown { get; init; }

    /// <summary>What both posts have, the most telling first, as the post writes it; `#` marks tags and `@` categories.</summary>
    public required ImmutableArray<string> Terms { get; init; }
}
