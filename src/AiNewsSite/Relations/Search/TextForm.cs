using AiNewsSite.Model;
using AiNewsSite.Values;

namespace AiNewsSite.Relations.Search;

/// <summary>How the text files of a site are written: the same for all of them.</summary>
internal sealed class TextForm
{
    private TextForm(CharCodes codes, string common)
    {
        (Codes, Common) = (codes, common);
        CommonCodes = codes.Encode(common);
        Key = default(ContentHash).With(codes.Chars).With(common);
    }

    public CharCodes Codes { get; }

    public string Common { get; }

    /// <summary>The common text as readers have it when they inflate a text file.</summary>
    public byte[] CommonCodes { get; }

    /// <summary>Hash of all of it.</summary>
    public ContentHash Key { get; }

    public static TextForm Of(Site site, SearchLayout layout)
    {
        var posts = TextSample.Choose(site, layout).Select(index => site.Posts[index]).ToArray();
        // All posts of a site come from one place.
        var past = posts.All(post => post.Past is not null) ? posts.FirstOrDefault()?.Past!.Work : null;
        var key = posts.Aggregate(
            default(ContentHash).With("text form").With(layout.CommonSize),
            (key, post) => post.Past is null ? key : key.With(post.Past.Key)
        );
        if (past?.Find(key) is { } known && Read(known) is { } form)
        {
            return form;
        }

        var sample = TextSample.Of(posts);
        var codes = CharCodes.Of(sample);
        form = new TextForm(codes, CommonText.Of(sample, codes, layout.CommonSize));
        if (past is not null)
        {
            var record = new RecordWriter();
            record.Text(form.Codes.Chars);
            record.Text(form.Common);
            past.Add(key, record.Written);
        }

        return form;
    }

    private static TextForm? Read(ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(record);
        var (chars, common) = (reader.Text(), reader.Text());
        return reader.IsBroken || chars is null || common is null ? null : new TextForm(new CharCodes(chars), common);
    }
}
