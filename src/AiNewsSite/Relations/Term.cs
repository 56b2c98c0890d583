using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Relations;

public enum TermKind
{
    Category,
    Tag,
}

/// <summary>A category or tag as readers see it: every spelling that gives its slug, under the one used most.</summary>
/// <param name="Count">Posts of this build that carry it.</param>
/// <param name="Latest">Date of the newest of them.</param>
public sealed record Term(
    TermKind Kind,
    string Name,
    string Slug,
    UrlPath Url,
    string? Description,
    int Count,
    DateTimeOffset Latest
);

/// <param name="Posts">Indexes into Site.Posts, newest first.</param>
public sealed record TermPosts(Term Term, ImmutableArray<int> Posts);

/// <summary>All terms of one kind.</summary>
/// <param name="Terms">By name, ordinal.</param>
/// <param name="OfPost">For every post of Site.Posts, its terms in the author's order.</param>
public sealed record Taxonomy(
    TermKind Kind,
    ImmutableArray<TermPosts> Terms,
    ImmutableArray<ImmutableArray<Term>> OfPost
);
