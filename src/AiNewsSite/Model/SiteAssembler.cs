using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Model;

/// <summary>Parsed files to a <see cref="Site"/>: what is not to be seen is left out, the order is fixed, every URL is one file's.</summary>
/// <remarks>
/// A URL that is taken is reported, and the file that asked for it later gets "-2", "-3" … so that nothing is lost where
/// the finding is lowered. Files to copy come first, then pages, then posts from the oldest.
/// </remarks>
public static class SiteAssembler
{
    public static Parsed<Site> Assemble(SiteParts parts)
    {
        var (shown, hidden) = Sift(parts.Posts, parts.Settings.Visibility);
        shown.Sort(OldestFirst);
        var claims = new UrlClaims(KeysWithDefaults(parts.Settings));
        var files = Copies(parts.StaticFiles, claims);
        var pages = Pages(parts, claims);
        var posts = ImmutableArray.CreateBuilder<Post>(shown.Count);
        foreach (var post in shown)
        {
            posts.Add(Placed(post, claims));
        }

        posts.Reverse();
        var site = new Site(parts.Settings, posts.MoveToImmutable(), pages, files, parts.Data, hidden);
        return new Parsed<Site>(site, claims.Findings);
    }

    /// <summary>Why a post is not shown; null where it is. Of several reasons the first of draft, unpublished, future.</summary>
    internal static HiddenKind? WhyHidden(Post post, Visibility visibility)
    {
        if (post.Draft && !visibility.Shown.Contains(HiddenKind.Draft))
        {
            return HiddenKind.Draft;
        }

        if (!post.Published && !visibility.Shown.Contains(HiddenKind.Unpublished))
        {
            return HiddenKind.Unpublished;
        }

        return post.Date > visibility.AsOf && !visibility.Shown.Contains(HiddenKind.Future) ? HiddenKind.Future : null;
    }

    private static (List<Post> Shown, ImmutableArray<HiddenPost> Hidden) Sift(
        ImmutableArray<Post> posts,
        Visibility visibility
    )
    {
        var shown = new List<Post>(posts.Length);
        var hidden = new List<HiddenPost>();
        foreach (var post in posts)
        {
            if (WhyHidden(post, visibility) is { } why)
            {
                hidden.Add(new HiddenPost(post.Source, why, post.Date));
            }
            else
            {
                shown.Add(post);
            }
        }

        hidden.Sort((left, right) => left.Source.CompareTo(right.Source));
        return (shown, [.. hidden]);
    }

    // Document#<=>: by date, then by path.
    private static int OldestFirst(Post left, Post right)
    {
        var order = left.Date.UtcTicks.CompareTo(right.Date.UtcTicks);
        return order != 0 ? order : left.Source.CompareTo(right.Source);
    }

    private static ImmutableArray<StaticFile> Copies(ImmutableArray<SourceFile> files, UrlClaims claims)
    {
        var copies = new List<StaticFile>(files.Length);
        foreach (var file in files.OrderBy(one => one.Path))
        {
            var place = claims.Claim(new UrlClaim(file.Path, new UrlPath("/" + file.Path.Value), "", DataMap.Empty));
            copies.Add(new StaticFile(file.Path, place, file.FullPath, file.Length, file.Size));
        }

        copies.Sort((left, right) => left.Url.CompareTo(right.Url));
        return [.. copies];
    }

    private static ImmutableArray<StaticPage> Pages(SiteParts parts, UrlClaims claims)
    {
        var showsAll = parts.Settings.Visibility.Shown.Contains(HiddenKind.Unpublished);
        var pages = new List<StaticPage>(parts.Pages.Length);
        foreach (var page in parts.Pages.OrderBy(one => one.Source))
        {
            if (page.Published || showsAll)
            {
                var claim = new UrlClaim(page.Source, page.Url, page.OutputExtension, page.FrontMatter);
                pages.Add(page with { Url = claims.Claim(claim) });
            }
        }

        pages.Sort((left, right) => left.Url.CompareTo(right.Url));
        return [.. pages];
    }

    private static Post Placed(Post post, UrlClaims claims)
    {
        var url = claims.Claim(new UrlClaim(post.Source, post.Url, post.OutputExtension, post.FrontMatter));
        return url == post.Url ? post : post with { Url = url, Id = UrlClaims.SameSuffix(post.Id, post.Url, url) };
    }

    private static HashSet<string> KeysWithDefaults(SiteSettings settings) =>
        [.. settings.Defaults.SelectMany(one => one.Values.Entries).Select(entry => entry.Key)];
}
