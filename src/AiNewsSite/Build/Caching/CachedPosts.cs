using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Build.Caching;

/// <summary>Reads posts: front matter anew each time, the body from the cache where the same file was parsed before.</summary>
internal sealed class CachedPosts(BuildCache cache, SiteSettings settings)
{
    // With the program, so that no other version's records are taken for this one's.
    private readonly ContentHash _circumstances = settings.Written.With(ProgramVersion.Text);
    private readonly PastWork _work = cache.Work;
    private readonly WorkerMemory<Worker> _workers = new(() => new Worker(new FileBuffer(), new RecordWriter()));

    /// <summary>Memory that is used for post after post.</summary>
    private sealed record Worker(FileBuffer File, RecordWriter Record);

    public Parsed<Post> Read(SourceFile file) => _workers.Lend(worker => Read(file, worker));

    private Parsed<Post> Read(SourceFile file, Worker worker)
    {
        if (SourceTextReader.ReadBytes(file, worker.File) is { } unreadable)
        {
            return new Parsed<Post>(null, [unreadable]);
        }

        var key = KeyOf(file, worker.File.Bytes);
        return Known(file, worker.File.Bytes, key) ?? Parse(file, worker, key);
    }

    // A draft without a date takes the day of the build, which its file carries.
    private ContentHash KeyOf(SourceFile file, ReadOnlySpan<byte> bytes) =>
        _circumstances
            .With(file.Path.Value)
            .With(file.Kind == SourceKind.Draft ? file.Modified.UtcTicks : 0)
            .With(bytes);

    private Parsed<Post>? Known(SourceFile file, ReadOnlySpan<byte> bytes, ContentHash key)
    {
        if (_work.Find(key) is not { } record || BodyRecord.Read(record) is not { } known)
        {
            return null;
        }

        var head = SourceTextReader.Decode(file, FrontMatterBytes.Of(bytes)).Value;
        var post = head is null ? null : PostParser.Parse(head, settings, known.Body).Value;
        return post is null ? null : new Parsed<Post>(post with { Past = new PastFile(_work, key) }, known.Findings);
    }

    private Parsed<Post> Parse(SourceFile file, Worker worker, ContentHash key)
    {
        var (text, undecodable) = SourceTextReader.Decode(file, worker.File.Bytes);
        if (text is null)
        {
            return new Parsed<Post>(null, undecodable);
        }

        var parsed = PostParser.Parse(text, settings);
        if (parsed.Value is not { } post)
        {
            return parsed;
        }

        worker.Record.Clear();
        BodyRecord.Write(post.Body, parsed.Diagnostics, worker.Record);
        _work.Add(key, worker.Record.Written);
        return parsed with { Value = post with { Past = new PastFile(_work, key) } };
    }
}
