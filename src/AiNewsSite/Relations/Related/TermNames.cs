using AiNewsSite.Parsing;
using AiNewsSite.Relations.Terms;

namespace AiNewsSite.Relations.Related;

/// <summary>The terms of a post by hash, as it writes them first: <see cref="PostTermReader"/> keeps the hashes alone.</summary>
internal static class TermNames
{
    public static Dictionary<uint, string> Of(Post post)
    {
        var sink = new Names([]);
        foreach (var tag in post.Tags)
        {
            sink.Terms.TryAdd(PostTermReader.TagTerm(tag), "#" + tag);
        }

        foreach (var category in post.Categories)
        {
            sink.Terms.TryAdd(PostTermReader.CategoryTerm(category), "@" + category);
        }

        foreach (var name in post.Tags.Prepend(post.Title))
        {
            TermScanner.Scan(name, ref sink);
        }

        var text = new PostText();
        HtmlTextReader.Read(post.Body.Html.Span, text);
        foreach (var span in text.Spans)
        {
            TermScanner.Scan(text[span], ref sink);
        }

        return sink.Terms;
    }

    private readonly record struct Names(Dictionary<uint, string> Terms) : ITermSink
    {
        public void Add(uint term, scoped ReadOnlySpan<char> written) => Terms.TryAdd(term, written.ToString());
    }
}
