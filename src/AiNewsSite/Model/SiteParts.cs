using System.Collections.Immutable;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Model;

/// <summary>Every parsed file of a source, in any order.</summary>
/// <param name="Posts">Drafts among them.</param>
public sealed record SiteParts(
    SiteSettings Settings,
    ImmutableArray<Post> Posts,
    ImmutableArray<StaticPage> Pages,
    ImmutableArray<SourceFile> StaticFiles,
    DataMap Data
);
