using System.Collections.Immutable;
using System.Text.Unicode;
using AiNewsSite.Build.Caching;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Build;

/// <summary>Every file of a source after parsing, in path order; files with errors are absent and in the findings.</summary>
internal sealed record ParsedSource(
    ImmutableArray<Post> Posts,
    ImmutableArray<StaticPage> Pages,
    DataMap Data,
    ImmutableArray<Diagnostic> Findings
);

/// <summary>What was worked out before: by this process, by those before it. Either may be null, and then nothing was.</summary>
internal readonly record struct Earlier(SiteMemory? Memory, BuildCache? Cache);

/// <summary>Reads and parses the files of a source side by side; a file's text is let go when it is parsed.</summary>
internal sealed class SourceParser
{
    // More than these are parsed when they are asked for, or when the writer pauses.
    private const int MostAtOnce = 32;

    private readonly ImmutableArray<Diagnostic>.Builder _findings = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly WorkerMemory<FileBuffer> _buffers = new(() => new FileBuffer());
    private readonly Crew _crew;
    private readonly SiteMemory? _memory;
    private readonly BuildCache? _cache;

    private SourceParser(Crew crew, Earlier earlier)
    {
        _crew = crew;
        (_memory, _cache) = earlier;
    }

    public static ParsedSource Parse(SourceTree tree, SiteSettings settings, Crew crew, Earlier earlier)
    {
        var parser = new SourceParser(crew, earlier);
        var memory = earlier.Memory;
        // A draft without a date takes the day of the build: a clone's files have other times than their originals.
        var today = Today(settings);
        ImmutableArray<SourceFile> posts =
        [
            .. tree.Posts,
            .. tree.Drafts.Select(draft => draft with { Modified = today }),
        ];
        memory?.Posts.Begin(memory.FileSettings!, posts);
        memory?.Pages.Begin(memory.FileSettings!, tree.Pages);
        var isMuch = memory?.Posts.CountChanged(posts) > MostAtOnce;
        return new ParsedSource(
            parser.Each(posts, parser.PostReader(settings, isMuch)),
            parser.Each(tree.Pages, parser.Reader(text => PageParser.Parse(text, settings), memory?.Pages)),
            parser.Data(tree.Data, settings.DataFolder),
            parser._findings.ToImmutable()
        );
    }

    private static DateTimeOffset Today(SiteSettings settings)
    {
        var now = DateReader.InZone(settings.Visibility.AsOf, settings.TimeZone);
        return DateReader.Midnight(DateOnly.FromDateTime(now.DateTime), settings.TimeZone);
    }

    private DataMap Data(ImmutableArray<SourceFile> files, string folder)
    {
        var texts = files.Select(SourceTextReader.Read).ToArray();
        _findings.AddRange(texts.SelectMany(text => text.Diagnostics));
        var whole = texts.Where(text => text.HasValue).Select(text => text.Value!).ToImmutableArray();
        var data = _memory?.Data.Get(whole, () => DataParser.Parse(whole, folder)) ?? DataParser.Parse(whole, folder);
        _findings.AddRange(data.Diagnostics);
        return data.Value ?? DataMap.Empty;
    }

    private Func<SourceFile, Parsed<Post>> PostReader(SiteSettings settings, bool isMuch) =>
        _cache is not null
            ? new CachedPosts(_cache, settings).Read
            : Reader(
                text => PostParser.Parse(text, settings),
                _memory?.Posts,
                isMuch ? (file, bytes) => ParseHead(file, bytes, settings) : null
            );

    private Func<SourceFile, Parsed<T>> Reader<T>(
        Func<SourceText, Parsed<T>> parse,
        ParsedFiles<T>? known,
        Func<SourceFile, byte[], Parsed<T>?>? parseHead = null
    )
        where T : class => file => known?.Read(file, parse, parseHead) ?? Read(file, parse);

    private ImmutableArray<T> Each<T>(ImmutableArray<SourceFile> files, Func<SourceFile, Parsed<T>> read)
        where T : class
    {
        var parsed = new Parsed<T>[files.Length];
        Parallel.For(
            0,
            files.Length,
            _crew.Options,
            index => parsed[index] = _crew.Do(files[index].Path.Value, () => read(files[index]))
        );
        _findings.AddRange(parsed.SelectMany(one => one.Diagnostics));
        return [.. parsed.Where(one => one.HasValue).Select(one => one.Value!)];
    }

    /// <summary>Null where the body can change more than its page: by an error, or by Liquid.</summary>
    private static Parsed<Post>? ParseHead(SourceFile file, byte[] bytes, SiteSettings settings)
    {
        if (!Utf8.IsValid(bytes) || bytes.AsSpan().IndexOf("{%"u8) >= 0 || bytes.AsSpan().IndexOf("{{"u8) >= 0)
        {
            return null;
        }

        var head = SourceTextReader.Decode(file, FrontMatterBytes.Of(bytes)).Value!;
        return PostParser.ParseHead(head, settings, () => SourceTextReader.Decode(file.Path, bytes).Value!);
    }

    private Parsed<T> Read<T>(SourceFile file, Func<SourceText, Parsed<T>> parse)
        where T : class
    {
        var text = _buffers.Lend(buffer => SourceTextReader.Read(file, buffer));
        return text.Value is { } read ? parse(read) : new Parsed<T>(null, text.Diagnostics);
    }
}
