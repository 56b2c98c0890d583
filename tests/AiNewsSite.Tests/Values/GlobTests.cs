using AiNewsSite.Values;

namespace AiNewsSite.Tests.Values;

public class GlobTests
{
    [Theory]
    [InlineData("*.md", "a/b.md", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[^a-c]x", "dx", true)]
    [InlineData("\\*x", "*x", true)]
    [InlineData("\\*x", "ax", false)]
    [InlineData("[x", "[x", true)]
    [InlineData("*", "", true)]
    [InlineData("記事*", "記事/一.md", true)]
    public void Fnmatch_patterns_cross_folders(string pattern, string path, bool matches) =>
        Assert.Equal(matches, Glob.Matches(pattern, path));

    [Theory]
    [InlineData("section/*/special", "section/a/special", true)]
    [InlineData("section/*/special", "section/a/b/special", false)]
    [InlineData("section/**/special", "section/special", true)]
    [InlineData("section/**/special", "section/a/b/special", true)]
    [InlineData("**/x", "x", true)]
    [InlineData("**/x", "ax", false)]
    [InlineData("*.{md,html}", "a.html", true)]
    [InlineData("*.{md,html}", "a.txt", false)]
    [InlineData("{a,b}{1,2}", "b2", true)]
    public void Folder_patterns_keep_stars_inside_one_folder(string pattern, string path, bool matches) =>
        Assert.Equal(matches, Glob.MatchesInFolders(pattern, path));

    [Fact]
    public void A_hostile_pattern_takes_no_exponential_time() =>
        Assert.False(Glob.Matches(string.Concat(Enumerable.Repeat("a*", 200)) + "b", new string('a', 2000)));
}
