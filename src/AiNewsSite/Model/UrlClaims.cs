using System.Collections.Immutable;
using System.Globalization;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Model;

/// <param name="Extension">Of a rendered page's file; "" for a file that is copied under its own name.</param>
internal readonly record struct UrlClaim(SourcePath Source, UrlPath Url, string Extension, DataMap FrontMatter);

/// <summary>Gives out URLs so that no two files of the output are one, whatever the case of their names (hosts differ).</summary>
/// <param name="keysWithDefaults">Front matter keys whose position may be one in the settings file.</param>
internal sealed class UrlClaims(HashSet<string> keysWithDefaults)
{
    private readonly Dictionary<string, SourcePath> _urls = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SourcePath> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SourcePath> _folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _lastNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<Diagnostic>.Builder _findings = ImmutableArray.CreateBuilder<Diagnostic>();

    public ImmutableArray<Diagnostic> Findings => _findings.ToImmutable();

    /// <summary>The URL asked for, or the next free one with a number.</summary>
    public UrlPath Claim(UrlClaim claim)
    {
        if (Owner(claim, claim.Url) is { Source: var owner })
        {
            _findings.Add(
                Diagnostic.Create(SourceCodes.UrlConflict, claim.Source, Place(claim), claim.Url.Value, owner.Value)
            );
            claim = claim with { Url = NextFree(claim) };
        }

        _urls.Add(claim.Url.Value, claim.Source);
        Take(File(claim, claim.Url), claim.Source);
        return claim.Url;
    }

    /// <summary>The id of a post whose URL got a number: the same number at its end.</summary>
    public static string SameSuffix(string id, UrlPath before, UrlPath after)
    {
        var from = Stem(before.Value).Length;
        return id + Stem(after.Value)[from..];
    }

    private static string File(UrlClaim claim, UrlPath url) =>
        claim.Extension.Length == 0 ? url.OutputFile : url.PageFile(claim.Extension);

    /// <param name="Source">The file that is in the way.</param>
    /// <param name="Length">How much of the output file's path is taken: all of it, or a folder that is a file already.</param>
    private readonly record struct Obstacle(SourcePath Source, int Length);

    // A file may not stand where another file has a folder, nor below another file.
    private Obstacle? Owner(UrlClaim claim, UrlPath url)
    {
        var file = File(claim, url);
        if (_urls.TryGetValue(url.Value, out var owner))
        {
            return new Obstacle(owner, file.Length);
        }

        if (_files.TryGetValue(file, out owner) || _folders.TryGetValue(file, out owner))
        {
            return new Obstacle(owner, file.Length);
        }

        for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
        {
            var folder = file[..slash];
            if (_files.TryGetValue(folder, out owner))
            {
                return new Obstacle(owner, slash);
            }

            if (_folders.ContainsKey(folder))
            {
                return null;
            }
        }

        return null;
    }

    private void Take(string file, SourcePath source)
    {
        _files.Add(file, source);
        for (var slash = file.LastIndexOf('/'); slash > 0; slash = file.LastIndexOf('/', slash - 1))
        {
            if (!_folders.TryAdd(file[..slash], source))
            {
                return;
            }
        }
    }

    private UrlPath NextFree(UrlClaim claim)
    {
        var number = _lastNumber.GetValueOrDefault(claim.Url.Value, 1);
        var url = claim.Url;
        while (Owner(claim, url) is { } obstacle)
        {
            number++;
            url = Numbered(claim, obstacle.Length, number);
        }

        _lastNumber[claim.Url.Value] = number;
        return url;
    }

    // "/a/" gives "/a-2/", "/a.html" gives "/a-2.html"; below a file "a", "/a/b/" gives "/a-2/b/".
    private static UrlPath Numbered(UrlClaim claim, int taken, int number)
    {
        var url = claim.Url.Value;
        var isBelowFile = taken < File(claim, claim.Url).Length && taken + 1 < url.Length && url[taken + 1] == '/';
        var stem = isBelowFile ? url[..(taken + 1)] : Stem(url);
        var suffix = number.ToString(CultureInfo.InvariantCulture);
        return new UrlPath($"{stem}-{suffix}{url[Math.Min(stem.Length, url.Length)..]}");
    }

    // What a number is put behind; "/index" stands for the site's root.
    private static string Stem(string url)
    {
        if (url == "/")
        {
            return "/index";
        }

        if (url.EndsWith('/'))
        {
            return url[..^1];
        }

        var dot = url.LastIndexOf('.');
        return dot > url.LastIndexOf('/') + 1 ? url[..dot] : url;
    }

    private TextPosition Place(UrlClaim claim)
    {
        foreach (var key in (ReadOnlySpan<string>)["permalink", "slug"])
        {
            if (claim.FrontMatter[key] is { } value && !keysWithDefaults.Contains(key))
            {
                return value.At.Position;
            }
        }

        return claim.Extension.Length == 0 ? TextPosition.None : new TextPosition(1, 1);
    }
}
