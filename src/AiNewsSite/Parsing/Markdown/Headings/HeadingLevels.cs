namespace AiNewsSite.Parsing.Markdown.Headings;

/// <summary>
/// Lifts headings so that none skips a level below the title's h1: what stood under a heading still stands under it,
/// and what stood beside it beside it. (A screen reader's list of headings has holes otherwise.)
/// </summary>
internal sealed class HeadingLevels
{
    // The headings that the next one may stand under, the outermost first.
    private readonly Stack<(int Written, int Shown)> _above = new();

    /// <param name="written">2 or more.</param>
    /// <returns>The level to show: <paramref name="written"/> where nothing is skipped.</returns>
    public int Next(int written)
    {
        while (_above.TryPeek(out var last) && last.Written >= written)
        {
            _above.Pop();
        }

        var parent = _above.TryPeek(out var above) ? above.Shown : 1;
        var shown = Math.Min(written, parent + 1);
        _above.Push((written, shown));
        return shown;
    }
}
