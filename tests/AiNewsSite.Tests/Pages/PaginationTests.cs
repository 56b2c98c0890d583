using AiNewsSite.Pages;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Pages;

public sealed class PaginationTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 5, "1 2 3 4 5")]
    [InlineData(1, 6, "1 2 3 _ 6")]
    [InlineData(1, 4, "1 2 3 4")]
    [InlineData(6, 11, "1 _ 4 5 6 7 8 _ 11")]
    [InlineData(5, 9, "1 2 3 4 5 6 7 8 9")]
    [InlineData(4, 9, "1 2 3 4 5 6 _ 9")]
    [InlineData(100, 100, "1 _ 98 99 100")]
    public void The_window_shows_the_ends_and_the_neighbours(int page, int pages, string shown)
    {
        var urls = Enumerable.Range(1, pages).Select(n => new UrlPath($"/{n}/")).ToArray();

        var window = new Pagination(page, pages * 10, 10, [.. urls]).Window();

        Assert.Equal(shown.Split(' '), window.Select(n => n == 0 ? "_" : $"{n}"));
    }

    [Fact]
    public void The_ends_have_no_neighbour_beyond()
    {
        UrlPath[] urls = [new("/"), new("/page2/")];

        Assert.Null(new Pagination(1, 11, 10, [.. urls]).Previous);
        Assert.Equal(urls[1], new Pagination(1, 11, 10, [.. urls]).Next);
        Assert.Null(new Pagination(2, 11, 10, [.. urls]).Next);
    }
}
