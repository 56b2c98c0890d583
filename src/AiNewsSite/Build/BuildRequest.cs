using AiNewsSite.Build.Caching;
using AiNewsSite.Input;
using AiNewsSite.Parsing;

namespace AiNewsSite.Build;

/// <summary>Everything that decides what a site is. The same request over the same files gives the same bytes.</summary>
/// <param name="Source">The blog's folder.</param>
/// <param name="Templates">Theme files over the built-in ones; null for none.</param>
public sealed record BuildRequest(string Source, string? Templates, CommandChoices Choices)
{
    /// <summary>True where <see cref="CommandChoices.AsOf"/> is a clock reading without a zone: the site's zone decides.</summary>
    public bool AsOfIsLocal { get; init; }

    /// <summary>Left out when the source is read, where it lies inside; null for none.</summary>
    public string? Output { get; init; }

    /// <summary>Where what earlier builds worked out is kept; null for nowhere. It never changes the site.</summary>
    public CachePlace? Cache { get; init; }

    /// <summary>Threads to use.</summary>
    public int Jobs { get; init; } = 1;
}
