using System.Collections.Immutable;
using AiNewsSite.Build;
using AiNewsSite.Build.Caching;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;

namespace AiNewsSite.Cli;

/// <summary>What the user asked for on the command line.</summary>
public sealed record SiteChoices
{
    public required string Source { get; init; }

    /// <summary>Null for the built-in theme alone.</summary>
    public string? Templates { get; init; }

    public required string Output { get; init; }

    public string? BaseUrl { get; init; }

    public bool Drafts { get; init; }

    public bool Future { get; init; }

    public bool Unpublished { get; init; }

    public required Moment AsOf { get; init; }

    /// <summary>True where the user named no moment: <see cref="AsOf"/> is when the command started.</summary>
    public bool AsOfIsNow { get; init; }

    public ImmutableArray<KeyValuePair<string, Severity>> Severities { get; init; } = [];

    public DiagnosticFormat Format { get; init; }

    public MessageLanguage Language { get; init; }

    public int Jobs { get; init; } = 1;

    public bool Timings { get; init; }

    public bool Quiet { get; init; }

    /// <summary>For the commands that keep a cache; null for none.</summary>
    public CachePlace? Cache { get; init; }

    public BuildRequest Request =>
        new(
            Source,
            Templates,
            new CommandChoices
            {
                AsOf = new DateTimeOffset(AsOf.Clock, AsOf.Offset ?? TimeSpan.Zero),
                BaseUrl = BaseUrl,
                Drafts = Drafts,
                Future = Future,
                Unpublished = Unpublished,
                Severities = Severities,
            }
        )
        {
            AsOfIsLocal = AsOf.Offset is null,
            Output = Output,
            Jobs = Jobs,
        };

    public DisplayRoots Roots => new(Source, Templates ?? "theme");
}

/// <summary>A clock reading.</summary>
/// <param name="Offset">Null where the user gave none: the site's time zone decides.</param>
public readonly record struct Moment(DateTime Clock, TimeSpan? Offset);
