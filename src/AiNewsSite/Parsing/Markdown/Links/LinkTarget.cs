namespace AiNewsSite.Parsing.Markdown.Links;

/// <summary>What the settings say about where a link leads.</summary>
internal sealed class LinkTarget(MarkdownSettings settings)
{
    public string BasePath { get; } = settings.BasePath;

    /// <summary>True for a root-relative path that still lacks the base path.</summary>
    public bool NeedsBasePath(ReadOnlySpan<char> url)
    {
        if (BasePath.Length == 0 || url.IsEmpty || url[0] != '/' || url.StartsWith("//", StringComparison.Ordinal))
        {
            return false;
        }

        return !url.StartsWith(BasePath, StringComparison.Ordinal)
            || !(url.Length == BasePath.Length || url[BasePath.Length] is '/' or '?' or '#');
    }

    /// <summary>The value for `rel`, or null where the link stays on the site.</summary>
    public string? Relation(ReadOnlySpan<char> url)
    {
        var host = Host(url);
        if (host.IsEmpty || IsOneOf(host, settings.OwnHosts.AsSpan()))
        {
            return null;
        }

        return IsOneOf(host, settings.AffiliateHosts.AsSpan()) ? "sponsored nofollow noopener" : "noopener";
    }

    /// <summary>"" for a URL without a host.</summary>
    private static ReadOnlySpan<char> Host(ReadOnlySpan<char> url)
    {
        var start =
            url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : url.StartsWith("//", StringComparison.Ordinal) ? 2
            : -1;
        if (start < 0)
        {
            return default;
        }

        var rest = url[start..];
        var end = rest.IndexOfAny("/?#\\") is var stop and >= 0 ? stop : rest.Length;
        rest = rest[..end];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        return rest.LastIndexOf(':') is var port and >= 0 ? rest[..port] : rest;
    }

    /// <summary>The host itself, or one under it.</summary>
    private static bool IsOneOf(ReadOnlySpan<char> host, ReadOnlySpan<string> hosts)
    {
        foreach (var one in hosts)
        {
            if (
                host.EndsWith(one, StringComparison.OrdinalIgnoreCase)
                && (host.Length == one.Length || host[^(one.Length + 1)] == '.')
            )
            {
                return true;
            }
        }

        return false;
    }
}
