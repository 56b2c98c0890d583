using System.Collections.Immutable;

namespace AiNewsSite.Serving;

/// <summary>What a burst of changes touched.</summary>
/// <param name="Paths">Full paths, each once.</param>
/// <param name="IsEverything">True where the system could not tell what changed.</param>
internal sealed record ChangedFiles(ImmutableHashSet<string> Paths, bool IsEverything)
{
    public static ChangedFiles None { get; } = new(ImmutableHashSet.Create<string>(StringComparer.Ordinal), false);

    public static ChangedFiles Everything { get; } = None with { IsEverything = true };

    public static ChangedFiles One(string path) => None with { Paths = None.Paths.Add(path) };

    public ChangedFiles And(ChangedFiles other) => new(Paths.Union(other.Paths), IsEverything || other.IsEverything);
}
