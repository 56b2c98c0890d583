using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>Puts a file's front matter over the defaults that apply to it (Jekyll, lib/jekyll/frontmatter_defaults.rb).</summary>
internal static class FrontMatterDefaults
{
    /// <param name="type">`posts`, `drafts` or `pages`.</param>
    public static DataMap Apply(SiteSettings settings, SourcePath path, string type, DataMap own)
    {
        var defaults = DataMap.Empty;
        var last = default(FrontMatterDefault);
        foreach (var one in settings.Defaults)
        {
            if ((one.Type is not null && one.Type != type) || !AppliesTo(one.Path, path.Value))
            {
                continue;
            }

            if (last is null || Precedes(one, last))
            {
                defaults = Merge(defaults, one.Values);
                last = one;
            }
            else
            {
                defaults = Merge(one.Values, defaults);
            }
        }

        return Merge(defaults, own);
    }

    /// <summary>Deep merge: maps are joined, null leaves what was there, anything else replaces it.</summary>
    public static DataMap Merge(DataMap under, DataMap over)
    {
        if (under.Entries.Length == 0)
        {
            return over;
        }

        if (over.Entries.Length == 0)
        {
            return under;
        }

        var entries = ImmutableArray.CreateBuilder<DataMap.Entry>(under.Entries.Length + over.Entries.Length);
        foreach (var entry in under.Entries)
        {
            entries.Add(over[entry.Key] is { } winner ? Joined(entry, winner) : entry);
        }

        foreach (var entry in over.Entries)
        {
            if (!under.TryGet(entry.Key, out _))
            {
                entries.Add(entry);
            }
        }

        return new DataMap(entries.DrainToImmutable()) { At = over.At };
    }

    private static DataMap.Entry Joined(DataMap.Entry under, DataValue over) =>
        under.Value is DataMap left && over is DataMap right
            ? under with
            {
                Value = Merge(left, right),
            }
            : under with
            {
                Value = over,
            };

    // A longer path wins, then the one with a type, then the later one.
    private static bool Precedes(FrontMatterDefault one, FrontMatterDefault before)
    {
        if (one.Path.Length != before.Path.Length)
        {
            return one.Path.Length > before.Path.Length;
        }

        return one.Type is not null || before.Type is null;
    }

    private static bool AppliesTo(string scope, string path)
    {
        if (!scope.Contains('*', StringComparison.Ordinal))
        {
            return path.StartsWith(scope, StringComparison.Ordinal);
        }

        // A glob names files and folders; everything below a folder it names is meant.
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (Glob.MatchesInFolders(scope.TrimEnd('/'), path[..end]))
            {
                return true;
            }
        }

        return Glob.MatchesInFolders(scope, path);
    }
}
