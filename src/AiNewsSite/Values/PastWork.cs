namespace AiNewsSite.Values;

/// <param name="record">Read before this returns.</param>
internal delegate void AddRecord(ContentHash key, ReadOnlySpan<byte> record);

/// <summary>Results of earlier runs under hashes of all that they depend on; may be asked from many threads.</summary>
/// <param name="Find">Null where there is none.</param>
/// <param name="Add">For later runs.</param>
internal sealed record PastWork(Func<ContentHash, byte[]?> Find, AddRecord Add);

/// <summary>One file among them.</summary>
/// <param name="Key">Of all that its parsed form depends on.</param>
internal sealed record PastFile(PastWork Work, ContentHash Key)
{
    /// <summary>What is known of the file under a name that says what it is.</summary>
    public byte[]? Find(ReadOnlySpan<byte> name) => Work.Find(Key.With(name));

    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> record) => Work.Add(Key.With(name), record);
}
