namespace AiNewsSite.Parsing.Markdown.Html;

/// <summary>Which end tag belongs to which start tag in a text; found in one pass for each tag name that is asked for.</summary>
internal sealed class HtmlElements(string text)
{
    private readonly Dictionary<string, Dictionary<int, (int Start, int End)>> _byName = new(StringComparer.Ordinal);

    /// <summary>The end tag of the element whose "&lt;" is at <paramref name="open"/>.</summary>
    /// <param name="name">Lower case.</param>
    public bool TryFindEnd(string name, int open, out (int Start, int End) end)
    {
        if (!_byName.TryGetValue(name, out var pairs))
        {
            pairs = Match(name);
            _byName.Add(name, pairs);
        }

        return pairs.TryGetValue(open, out end);
    }

    private Dictionary<int, (int Start, int End)> Match(string name)
    {
        var pairs = new Dictionary<int, (int Start, int End)>();
        var open = new Stack<int>();
        for (var at = 0; (at = text.IndexOf('<', at)) >= 0; at++)
        {
            var isEnd = at + 1 < text.Length && text[at + 1] == '/';
            var tag = HtmlTag.Name(text.AsSpan(at + (isEnd ? 2 : 1)));
            if (!tag.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!isEnd)
            {
                open.Push(at);
            }
            else if (open.TryPop(out var start))
            {
                var close = text.IndexOf('>', at);
                pairs[start] = (at, close < 0 ? text.Length : close + 1);
            }
        }

        return pairs;
    }
}
