using AiNewsSite.Parsing.Highlighting;

namespace AiNewsSite.Tests.Parsing.Highlighting;

public class FenceInfoTests
{
    [Theory]
    [InlineData("", "", null, "")]
    [InlineData("  python  ", "python", null, "")]
    [InlineData("python title=\"app.py\"", "python", "app.py", "")]
    [InlineData("python title='my app.py' {2}", "python", "my app.py", "2-2")]
    [InlineData("python title=app.py", "python", "app.py", "")]
    [InlineData("python filename=\"a\"", "python", "a", "")]
    [InlineData("python:src/app.py", "python", "src/app.py", "")]
    [InlineData("ruby?start=1", "ruby", null, "")]
    [InlineData("python:", "python", null, "")]
    [InlineData("python {1,3-4}", "python", null, "1-1 3-4")]
    [InlineData("python{1, 3-4}", "python", null, "1-1 3-4")]
    [InlineData("python hl_lines=\"1 3-4\"", "python", null, "1-1 3-4")]
    [InlineData("python {4-3,0,x,-2,5-}", "python", null, "")]
    [InlineData("python {1", "python", null, "")]
    [InlineData("python {1} {2}", "python", null, "1-1")]
    [InlineData("python title=\"open", "python", "open", "")]
    [InlineData("python title=\"\" other words=1 =2 a{3}", "python", null, "3-3")]
    [InlineData("{.python}", "", null, "")]
    [InlineData("title=\"a\"", "", "a", "")]
    [InlineData("c++", "c++", null, "")]
    [InlineData("c# {99999999999}", "c#", null, "999999-999999")]
    public void Parts_are_read_in_any_order(string info, string language, string? title, string lines)
    {
        var fence = FenceInfo.Parse(info);
        Assert.Equal(language, fence.Language);
        Assert.Equal(title, fence.Title);
        Assert.Equal(lines, string.Join(' ', fence.HighlightedLines.Select(range => $"{range.First}-{range.Last}")));
    }

    [Fact]
    public void Lines_in_a_range_are_highlighted()
    {
        var fence = FenceInfo.Parse("python {1,3-4}");
        Assert.Equal([1, 3, 4], Enumerable.Range(0, 7).Where(fence.IsHighlighted));
    }
}
