using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Input;

/// <summary>Which entries of the source folder count (Jekyll, lib/jekyll/entry_filter.rb).</summary>
internal sealed class EntryFilter(ImmutableArray<string> include, ImmutableArray<string> exclude)
{
    // An entry that stands in both lists is included.
    private readonly ImmutableArray<string> _exclude = [.. exclude.Where(one => !include.Contains(one))];

    /// <param name="path">Relative to the source, '/'-separated.</param>
    public bool Keeps(string path, bool isFolder)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var included = MatchesAny(include, name, isFolder) || include.Contains(path) || include.Contains(path + "/");
        if (!included && MatchesAny(_exclude, path, isFolder))
        {
            return false;
        }

        return included || !(name[0] is '.' or '_' or '#' or '~' || name[^1] == '~');
    }

    private static bool MatchesAny(ImmutableArray<string> patterns, string path, bool isFolder)
    {
        foreach (var one in patterns)
        {
            var pattern = one.AsSpan().TrimStart('/');
            if (pattern.IsEmpty)
            {
                continue;
            }

            if (
                path.AsSpan().StartsWith(pattern)
                || (isFolder && pattern.Length == path.Length + 1 && pattern[^1] == '/' && pattern.StartsWith(path))
                || (pattern.ContainsAny("*?[") && Glob.Matches(pattern.ToString(), path))
            )
            {
                return true;
            }
        }

        return false;
    }
}
