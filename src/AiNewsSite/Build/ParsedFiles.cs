using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Build;

/// <summary>
/// Parsed files, kept while the same bytes stand at their place. A file that can no longer be parsed keeps the value it
/// had, with the new findings. Files may be read from many threads.
/// </summary>
internal sealed class ParsedFiles<T>(TimeProvider time)
    where T : class
{
    // A file written this short before it was read may be written again without its time stamp moving (FAT: 2 s).
    private static readonly TimeSpan Doubtful = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private object? _settings;

    /// <param name="Stamp">Of the file when it was read; 0 where stamp and length prove nothing.</param>
    private sealed record Entry(ContentHash Hash, long Stamp, long Length, object Settings, Parsed<T> Result)
    {
        /// <summary>Of the front matter, its lines' ends included.</summary>
        public ContentHash Head { get; init; }

        /// <summary>The file's time in whole seconds: a draft without a date takes it.</summary>
        public DateTimeOffset Modified { get; init; }
    }

    /// <summary>Starts a reading of the source; values parsed under other settings are parsed again.</summary>
    /// <param name="files">All there are: others are forgotten.</param>
    public void Begin(object settings, ImmutableArray<SourceFile> files)
    {
        _settings = settings;
        var present = files.Select(file => file.FullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _entries.Keys.Where(path => !present.Contains(path)))
        {
            _entries.TryRemove(gone, out _);
        }
    }

    /// <summary>What the last reading of a file gave; null where there was none. Equal heads are equal front matter.</summary>
    public KnownFile? Known(string fullPath) =>
        _entries.GetValueOrDefault(fullPath) is { } entry
            ? new KnownFile(entry.Result.Value, entry.Result.Diagnostics, entry.Head)
            : null;

    /// <param name="Value">Null where the file never could be parsed.</param>
    internal sealed record KnownFile(T? Value, ImmutableArray<Diagnostic> Findings, ContentHash Head);

    /// <summary>The file's bytes are looked at again, whatever its time stamp says.</summary>
    public void Distrust(string fullPath)
    {
        if (_entries.TryGetValue(fullPath, out var entry))
        {
            _entries[fullPath] = entry with { Stamp = 0 };
        }
    }

    public void DistrustAll()
    {
        foreach (var path in _entries.Keys)
        {
            Distrust(path);
        }
    }

    /// <summary>How many of the files are to be parsed.</summary>
    public int CountChanged(ImmutableArray<SourceFile> files) =>
        files.Count(file => _entries.GetValueOrDefault(file.FullPath) is not { } known || !IsSame(known, file));

    /// <param name="parseHead">Parses no more than is needed now, or gives null where all is; null to parse all.</param>
    public Parsed<T> Read(
        SourceFile file,
        Func<SourceText, Parsed<T>> parse,
        Func<SourceFile, byte[], Parsed<T>?>? parseHead = null
    )
    {
        var known = _entries.GetValueOrDefault(file.FullPath);
        if (known is not null && IsSame(known, file))
        {
            return known.Result;
        }

        var readAt = time.GetUtcNow().Ticks;
        var (bytes, unreadable) = SourceTextReader.ReadBytes(file.Path, file.FullPath);
        if (bytes is null)
        {
            return new Parsed<T>(known?.Result.Value, unreadable);
        }

        var stamp = StampOf(file, readAt);
        // No later reading will ask for the hash of a file whose stamp can be trusted.
        var hash = parseHead is not null && known is null && stamp != 0 ? default : ContentHash.Of(bytes);
        var result =
            known is not null && known.Hash == hash && IsUnderSame(known, file)
                ? known.Result
                : Parse((file, bytes), known, parse, parseHead);
        _entries[file.FullPath] = new Entry(hash, stamp, file.Length, _settings!, result)
        {
            Modified = file.Modified,
            Head = ContentHash.Of(FrontMatterBytes.Of(bytes)),
        };
        return result;
    }

    private static Parsed<T> Parse(
        (SourceFile File, byte[] Bytes) read,
        Entry? known,
        Func<SourceText, Parsed<T>> parse,
        Func<SourceFile, byte[], Parsed<T>?>? parseHead
    )
    {
        var made = parseHead?.Invoke(read.File, read.Bytes) ?? Whole();
        return new Parsed<T>(made.Value ?? known?.Result.Value, made.Diagnostics);

        Parsed<T> Whole()
        {
            var (text, undecodable) = SourceTextReader.Decode(read.File, read.Bytes);
            return text is null ? new Parsed<T>(null, undecodable) : parse(text);
        }
    }

    private bool IsSame(Entry known, SourceFile file) =>
        known.Stamp != 0 && known.Stamp == file.Stamp && known.Length == file.Length && IsUnderSame(known, file);

    private bool IsUnderSame(Entry known, SourceFile file) =>
        ReferenceEquals(known.Settings, _settings)
        && (file.Kind != SourceKind.Draft || known.Modified == file.Modified);

    private static long StampOf(SourceFile file, long readAt) => file.Stamp < readAt - Doubtful.Ticks ? file.Stamp : 0;
}
