using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Rendering.Theming;
using AiNewsSite.Values;

namespace AiNewsSite.Build;

/// <summary>
/// What a preview keeps from one load of a site to the next, so that only what changed is read and parsed again. One
/// load at a time. The site is the one that a load without memory gives, wherever that load finds no error.
/// </summary>
public sealed class SiteMemory(TimeProvider time)
{
    internal Kept<Parsed<SourceText>, SiteSettings> Settings { get; } =
        new(EqualityComparer<Parsed<SourceText>>.Default);

    internal Kept<ImmutableArray<SourceText>, DataMap> Data { get; } = new(new Texts());

    internal Kept<(ImmutableArray<ThemeFile> Files, SiteSettings Settings), Theme> Theme { get; } = new(new Themes());

    internal ParsedFiles<Post> Posts { get; } = new(time);

    internal ParsedFiles<StaticPage> Pages { get; } = new(time);

    internal KeptRelations Related { get; } = new();

    /// <summary>
    /// The related posts that the last load could not wait for, to be worked out on any thread; the next load after that
    /// has them. Null where the last load has them already.
    /// </summary>
    public Action? Unsettled => Related.Unsettled;

    /// <summary>The settings as their file gives them, before the moment of the load is laid over them.</summary>
    internal SiteSettings? FileSettings { get; set; }

    /// <summary>Says that a file changed, for where its length and time stamp do not.</summary>
    public void Distrust(string fullPath)
    {
        Posts.Distrust(fullPath);
        Pages.Distrust(fullPath);
    }

    /// <summary>Says that anything may have changed.</summary>
    public void DistrustAll()
    {
        Posts.DistrustAll();
        Pages.DistrustAll();
    }

    private sealed class Texts : IEqualityComparer<ImmutableArray<SourceText>>
    {
        public bool Equals(ImmutableArray<SourceText> x, ImmutableArray<SourceText> y) =>
            x.Length == y.Length && x.Zip(y).All(pair => IsSame(pair.First, pair.Second));

        public int GetHashCode([DisallowNull] ImmutableArray<SourceText> obj) => obj.Length;

        private static bool IsSame(SourceText one, SourceText other) =>
            one.Path == other.Path && string.Equals(one.Text, other.Text, StringComparison.Ordinal);
    }

    private sealed class Themes : IEqualityComparer<(ImmutableArray<ThemeFile> Files, SiteSettings Settings)>
    {
        public bool Equals(
            (ImmutableArray<ThemeFile> Files, SiteSettings Settings) x,
            (ImmutableArray<ThemeFile> Files, SiteSettings Settings) y
        ) =>
            ReferenceEquals(x.Settings, y.Settings)
            && x.Files.Length == y.Files.Length
            && x.Files.Zip(y.Files).All(pair => IsSame(pair.First, pair.Second));

        public int GetHashCode([DisallowNull] (ImmutableArray<ThemeFile> Files, SiteSettings Settings) obj) =>
            obj.Files.Length;

        private static bool IsSame(ThemeFile one, ThemeFile other) =>
            one.Path == other.Path && one.Bytes.Span.SequenceEqual(other.Bytes.Span);
    }
}
