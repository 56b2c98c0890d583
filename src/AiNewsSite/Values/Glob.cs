namespace AiNewsSite.Values;

/// <summary>File patterns with '*', '?', '[a-z]' and '\', matched in time pattern × text.</summary>
public static class Glob
{
    /// <summary>Ruby's File.fnmatch without flags: '*' and '?' match '/' too.</summary>
    public static bool Matches(string pattern, string path) => Run(pattern, path, acrossFolders: true);

    /// <summary>Ruby's Dir.glob: '*' stays inside one folder, "**/" spans any number of them; braces are alternatives.</summary>
    public static bool MatchesInFolders(string pattern, string path)
    {
        foreach (var one in Alternatives(pattern))
        {
            if (Run(one, path, acrossFolders: false))
            {
                return true;
            }
        }

        return false;
    }

    // The set of pattern offsets that the text so far can have reached: no backtracking, so no pattern is slow.
    private static bool Run(string pattern, string path, bool acrossFolders)
    {
        var now = new bool[pattern.Length + 1];
        var next = new bool[pattern.Length + 1];
        Enter(pattern, now, 0, acrossFolders);
        foreach (var one in path)
        {
            Array.Clear(next);
            for (var at = 0; at < pattern.Length; at++)
            {
                if (now[at])
                {
                    Step(new Place(pattern, at, one), next, acrossFolders);
                }
            }

            (now, next) = (next, now);
        }

        return now[pattern.Length];
    }

    private readonly record struct Place(string Pattern, int At, char Char);

    private static void Step(Place place, bool[] next, bool acrossFolders)
    {
        var (pattern, at, one) = place;
        switch (pattern[at])
        {
            case '*' when !acrossFolders && IsFolderSpan(pattern, at):
                next[at] = true;
                if (one == '/')
                {
                    Enter(pattern, next, at + 3, acrossFolders);
                }

                break;
            case '*':
                if (acrossFolders || one != '/')
                {
                    Enter(pattern, next, at, acrossFolders);
                }

                break;
            case '?':
                if (acrossFolders || one != '/')
                {
                    Enter(pattern, next, at + 1, acrossFolders);
                }

                break;
            case '[' when EndOfSet(pattern, at) is var end and > 0:
                if (InSet(pattern.AsSpan(at + 1, end - at - 1), one))
                {
                    Enter(pattern, next, end + 1, acrossFolders);
                }

                break;
            case '\\' when at + 1 < pattern.Length:
                if (pattern[at + 1] == one)
                {
                    Enter(pattern, next, at + 2, acrossFolders);
                }

                break;
            default:
                if (pattern[at] == one)
                {
                    Enter(pattern, next, at + 1, acrossFolders);
                }

                break;
        }
    }

    private static void Enter(string pattern, bool[] states, int at, bool acrossFolders)
    {
        while (!states[at])
        {
            states[at] = true;
            if (at == pattern.Length || pattern[at] != '*')
            {
                return;
            }

            at += !acrossFolders && IsFolderSpan(pattern, at) ? 3 : 1;
        }
    }

    private static bool IsFolderSpan(string pattern, int at) =>
        (at == 0 || pattern[at - 1] == '/') && pattern.AsSpan(at).StartsWith("**/");

    private static int EndOfSet(string pattern, int at)
    {
        var from = at + 1 < pattern.Length && pattern[at + 1] is '!' or '^' ? at + 3 : at + 2;
        return from < pattern.Length ? pattern.IndexOf(']', from) : -1;
    }

    private static bool InSet(ReadOnlySpan<char> set, char one)
    {
        var negated = set[0] is '!' or '^';
        set = negated ? set[1..] : set;
        var found = false;
        for (var i = 0; i < set.Length; i++)
        {
            var isRange = i + 2 < set.Length && set[i + 1] == '-';
            found |= isRange ? one >= set[i] && one <= set[i + 2] : one == set[i];
            i += isRange ? 2 : 0;
        }

        return found != negated;
    }

    private const int MostAlternatives = 64;

    private static List<string> Alternatives(string pattern)
    {
        var done = new List<string>();
        var open = new Stack<string>([pattern]);
        while (open.Count > 0)
        {
            var one = open.Pop();
            var close = one.IndexOf('}', StringComparison.Ordinal);
            var from = close < 0 ? -1 : one.LastIndexOf('{', close);
            if (from < 0 || done.Count + open.Count >= MostAlternatives)
            {
                done.Add(one);
                continue;
            }

            foreach (var choice in one[(from + 1)..close].Split(','))
            {
                open.Push(one[..from] + choice + one[(close + 1)..]);
            }
        }

        return done;
    }
}
