namespace AiNewsSite.Relations.Related;

/// <summary>Why a post stands under another, or does not.</summary>
public enum RelatedReason
{
    /// <summary>The author names it.</summary>
    Named,

    /// <summary>It is like the post.</summary>
    Alike,

    /// <summary>It would be shown nowhere else.</summary>
    Placed,

    /// <summary>Too few posts are like the post; this one is near in time.</summary>
    Neighbour,

    /// <summary>Others are named or more like the post.</summary>
    LessAlike,

    /// <summary>It says nearly the same words as the post, or as one that is shown.</summary>
    SameText,

    /// <summary>It stands under as many posts as one may.</summary>
    ShownOften,

    /// <summary>It gave its place to a post that would be shown nowhere.</summary>
    GaveWay,

    /// <summary>The post says `related: false`.</summary>
    Silent,
}
