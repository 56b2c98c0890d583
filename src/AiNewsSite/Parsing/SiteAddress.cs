using System.Buffers;
using AiNewsSite.Diagnostics.Codes;

namespace AiNewsSite.Parsing;

/// <summary>Where the site will stand, from `url`, `baseurl` and `--base-url`.</summary>
/// <param name="Origin">Scheme and host, no slash at the end; "" where none is set.</param>
/// <param name="BasePath">"" or "/repo".</param>
/// <param name="Host">The host as written; "" where none is set.</param>
internal sealed record SiteAddress(string Origin, string BasePath, string Host)
{
    private static readonly SearchValues<char> NotInPath = SearchValues.Create(" \t\n?#\\\"<>");

    public static SiteAddress Read(SettingsReader read, string? commandLine)
    {
        if (commandLine is not null)
        {
            return FromCommandLine(read, commandLine);
        }

        var basePath = BasePathOf(read, "baseurl", read.Text("baseurl") ?? "");
        if (read.Text("url") is not { Length: > 0 } url)
        {
            return new SiteAddress("", basePath, "");
        }

        if (Split(url) is not var (origin, path, host))
        {
            read.WrongValue("url", url, "https://example.com");
            return new SiteAddress("", basePath, "");
        }

        if (path.Length > 0)
        {
            read.Report(SettingsCodes.UrlWithPath, read.At("url"), url, path);
        }

        return new SiteAddress(origin, path + basePath, host);
    }

    /// <summary>`cname`: a host name alone.</summary>
    public static string? Cname(SettingsReader read)
    {
        if (read.Text("cname") is not { Length: > 0 } name)
        {
            return null;
        }

        if (Uri.CheckHostName(name) != UriHostNameType.Dns || !name.Contains('.', StringComparison.Ordinal))
        {
            read.WrongValue("cname", name, "www.example.com");
            return null;
        }

        return name;
    }

    private static SiteAddress FromCommandLine(SettingsReader read, string baseUrl)
    {
        if (!baseUrl.Contains("://", StringComparison.Ordinal))
        {
            var own = Split(read.Text("url") ?? "");
            return new SiteAddress(own?.Origin ?? "", BasePathOf(read, "--base-url", baseUrl), own?.Host ?? "");
        }

        if (Split(baseUrl) is not var (origin, path, host))
        {
            read.WrongValue("--base-url", baseUrl, "https://example.com/repo");
            return new SiteAddress("", "", "");
        }

        return new SiteAddress(origin, path, host);
    }

    private static string BasePathOf(SettingsReader read, string key, string path)
    {
        var trimmed = path.Trim('/');
        var isPath =
            trimmed.AsSpan().IndexOfAny(NotInPath) < 0
            && !trimmed.Contains("//", StringComparison.Ordinal)
            && !trimmed.Split('/').Any(part => part is "." or "..");
        if (!isPath)
        {
            read.WrongValue(key, path, "/repo");
        }

        return trimmed.Length == 0 || !isPath ? "" : "/" + trimmed;
    }

    private static (string Origin, string Path, string Host)? Split(string url)
    {
        var isWeb =
            Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && uri.Scheme is "https" or "http"
            && uri.Host.Length > 0
            && uri.Query.Length == 0
            && uri.Fragment.Length == 0
            && uri.UserInfo.Length == 0;
        if (!isWeb)
        {
            return null;
        }

        // As written, not as Uri normalises it: other addresses of the site are compared with it as text.
        var hostFrom = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var slash = url.IndexOf('/', hostFrom);
        var origin = slash < 0 ? url : url[..slash];
        var path = slash < 0 ? "" : url[slash..].TrimEnd('/');
        return (origin, path, uri!.Host);
    }
}
