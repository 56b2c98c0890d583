using System.Buffers.Binary;
using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Build.Caching;

/// <summary>Reads posts: front matter anew each time, the body from the cache where the same file was parsed before.</summary>
internal sealed class CachedPosts(BuildCache cache, SiteSettings settings)
{
    // With the program, so that no other version's records are taken for this one's.
    private readonly ContentHash _circumstances = ContentHash.Of(
        Encoding.UTF8.GetBytes($"{ProgramVersion.Text}\n{settings.Written.Bits}")
    );

    public Parsed<Post> Read(SourceFile file)
    {
        var (bytes, unreadable) = SourceTextReader.ReadBytes(file.Path, file.FullPath);
        if (bytes is null)
        {
            return new Parsed<Post>(null, unreadable);
        }

        var key = KeyOf(file, bytes);
        return Known(file, bytes, key) ?? Parse(file, bytes, key);
    }

    private ContentHash KeyOf(SourceFile file, ReadOnlySpan<byte> bytes)
    {
        var path = Encoding.UTF8.GetBytes(file.Path.Value);
        var parts = new byte[40 + path.Length];
        BinaryPrimitives.WriteUInt128LittleEndian(parts, _circumstances.Bits);
        BinaryPrimitives.WriteUInt128LittleEndian(parts.AsSpan(16), ContentHash.Of(bytes).Bits);
        // A draft without a date takes that of its file.
        var modified = file.Kind == SourceKind.Draft ? file.Modified.UtcTicks : 0;
        BinaryPrimitives.WriteInt64LittleEndian(parts.AsSpan(32), modified);
        path.CopyTo(parts, 40);
        return ContentHash.Of(parts);
    }

    private Parsed<Post>? Known(SourceFile file, ReadOnlySpan<byte> bytes, ContentHash key)
    {
        if (cache.Find(key) is not { } record || BodyRecord.Read(record) is not { } known)
        {
            return null;
        }

        var head = SourceTextReader.Decode(file.Path, FrontMatterBytes.Of(bytes)).Value;
        var post = head is null
            ? null
            : PostParser.Parse(head with { Modified = file.Modified }, settings, known.Body).Value;
        return post is null ? null : new Parsed<Post>(post, known.Findings);
    }

    private Parsed<Post> Parse(SourceFile file, ReadOnlySpan<byte> bytes, ContentHash key)
    {
        var (text, undecodable) = SourceTextReader.Decode(file.Path, bytes);
        if (text is null)
        {
            return new Parsed<Post>(null, undecodable);
        }

        var parsed = PostParser.Parse(text with { Modified = file.Modified }, settings);
        if (parsed.Value is { } post)
        {
            using var record = new RecordWriter();
            BodyRecord.Write(post.Body, parsed.Diagnostics, record);
            cache.Add(key, record.Written);
        }

        return parsed;
    }
}
