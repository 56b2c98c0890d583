using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>`redirect_from` and `redirect_to` of one file, as jekyll-redirect-from has them.</summary>
/// <param name="From">Addresses that lead to the file.</param>
/// <param name="To">Where the file itself leads; null for a page with something to show.</param>
public sealed record Redirects(ImmutableArray<OldAddress> From, NewAddress? To)
{
    public static Redirects None { get; } = new([], null);
}

/// <param name="At">Where the author wrote it.</param>
public readonly record struct OldAddress(UrlPath Url, TextPosition At);

/// <param name="Written">A path of this site or an http(s) URL.</param>
/// <param name="At">Where the author wrote it.</param>
public sealed record NewAddress(string Written, TextPosition At);
