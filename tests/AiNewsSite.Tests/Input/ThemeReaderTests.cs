using AiNewsSite.Input;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Input;

public class ThemeReaderTests
{
    [Theory]
    [InlineData("layouts/post.html", true)]
    [InlineData("partials/footer.html", true)]
    [InlineData("assets/site.css", true)]
    [InlineData("i18n/ja.yml", true)]
    [InlineData("letters/hello.html", false)]
    public void A_folder_is_a_theme_by_any_of_the_folders_of_one(string file, bool isTheme)
    {
        using var folder = new TemporaryFolder();
        folder.Write("templates/" + file, "x");

        Assert.Equal(isTheme, ThemeReader.IsTheme(Path.Combine(folder.Path, "templates")));
    }
}
