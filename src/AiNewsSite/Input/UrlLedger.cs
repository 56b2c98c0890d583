using System.Collections.Immutable;
using System.Text;

namespace AiNewsSite.Input;

/// <summary>The URLs that a blog has published before, one a line, decoded: what readers and search engines may still hold.</summary>
public static class UrlLedger
{
    /// <summary>In the source's root. The leading '_' keeps it out of the site.</summary>
    public const string FileName = "_published_urls.txt";

    /// <returns>In the file's order; empty where there is no ledger.</returns>
    public static ImmutableArray<string> Read(string source)
    {
        var bytes = RawFile.Read(Path.Combine(source, FileName));
        return bytes is null
            ? []
            : [.. Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.Trim('\uFEFF', '\r', ' '))];
    }
}
