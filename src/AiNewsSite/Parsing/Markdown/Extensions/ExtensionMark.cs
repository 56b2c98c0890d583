namespace AiNewsSite.Parsing.Markdown.Extensions;

/// <summary>kramdown's `{::name options}` or `{::name options /}`.</summary>
/// <param name="IsClosed">True with "/}": it has no inside.</param>
internal readonly record struct ExtensionMark(string Name, int Length, bool IsClosed)
{
    public static bool TryRead(ReadOnlySpan<char> text, out ExtensionMark mark)
    {
        mark = default;
        var end = text.StartsWith("{::", StringComparison.Ordinal) ? text.IndexOf('}') : -1;
        if (end < 4)
        {
            return false;
        }

        var inside = text[3..end];
        var length = inside.IndexOfAny(" \t\n/") is var stop and >= 0 ? stop : inside.Length;
        var name = inside[..length];
        if (name is not ("comment" or "nomarkdown" or "options"))
        {
            return false;
        }

        mark = new(name.ToString(), end + 1, inside.EndsWith('/') || name is "options");
        return true;
    }
}
