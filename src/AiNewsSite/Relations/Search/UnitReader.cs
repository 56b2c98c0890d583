using AiNewsSite.Parsing;
using AiNewsSite.Relations.Terms;

namespace AiNewsSite.Relations.Search;

/// <summary>Reads posts unit by unit. Not for two threads at once.</summary>
internal sealed class UnitReader
{
    private readonly PostText _text = new();

    public PostText Text => _text;

    public void Read(Post post) => HtmlTextReader.Read(post.Body.Html.Span, _text);

    /// <summary>The unit that a block of the text belongs to. Blocks are never cut, so no phrase lies in two units.</summary>
    /// <param name="units">Of the post.</param>
    public int UnitOf(TextSpan span, int units) => (int)((long)span.Start * units / Math.Max(1, _text.Chars.Length));
}
