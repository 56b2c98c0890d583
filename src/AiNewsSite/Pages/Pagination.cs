using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Pages;

/// <summary>Where a list page stands among its siblings.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">Posts in the whole list.</param>
/// <param name="Urls">Every page's URL, in order.</param>
public sealed record Pagination(int Page, int Total, int PerPage, ImmutableArray<UrlPath> Urls)
{
    public int Pages => Urls.Length;

    public UrlPath? Previous => Page > 1 ? Urls[Page - 2] : null;

    public UrlPath? Next => Page < Pages ? Urls[Page] : null;

    /// <summary>Page numbers to link to: the ends and two on either side of this one; 0 stands for a gap.</summary>
    public ImmutableArray<int> Window()
    {
        var shown = Enumerable
            .Range(1, Pages)
            .Where(page => page == 1 || page == Pages || Math.Abs(page - Page) <= 2)
            .ToArray();
        var window = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < shown.Length; i++)
        {
            // A gap of one page is no gap: show the page instead.
            if (i > 0 && shown[i] - shown[i - 1] == 2)
            {
                window.Add(shown[i] - 1);
            }
            else if (i > 0 && shown[i] - shown[i - 1] > 2)
            {
                window.Add(0);
            }

            window.Add(shown[i]);
        }

        return window.ToImmutable();
    }
}
