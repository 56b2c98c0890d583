namespace AiNewsSite.Input;

/// <summary>A path with every symbolic link on the way followed, as POSIX realpath gives it.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>Null where links lead in a circle.</summary>
    public static string? Of(string fullPath)
    {
        var links = 0;
        var left = new Stack<string>(Parts(fullPath));
        var real = Path.GetPathRoot(fullPath) ?? "/";
        while (left.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            var target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return null;
            }

            var resolved = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(resolved) ?? "/";
            foreach (var one in Parts(resolved))
            {
                left.Push(one);
            }
        }

        return Path.TrimEndingDirectorySeparator(real);
    }

    private static IEnumerable<string> Parts(string fullPath) =>
        fullPath[(Path.GetPathRoot(fullPath)?.Length ?? 0)..]
            .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
            .Reverse();
}
