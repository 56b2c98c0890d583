namespace AiNewsSite.Parsing;

/// <summary>Tells which addresses of front matter lead to a page: a path of the site, or one with `http` or `https`.</summary>
public static class WrittenAddress
{
    /// <summary>"https://example.com/a", "/a/", "a/?b"; nothing with another scheme, without a host, or a mere "#id".</summary>
    public static bool LeadsToPage(string address) => IsWeb(address) || IsPath(address);

    /// <summary>No scheme and no host: "/a/", "a/".</summary>
    public static bool IsPath(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return !text.StartsWith("//", StringComparison.Ordinal)
            && !text.StartsWith('#')
            && (colon < 0 || (slash >= 0 && slash < colon));
    }

    private static bool IsWeb(string address) =>
        (
            address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        )
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0;
}
