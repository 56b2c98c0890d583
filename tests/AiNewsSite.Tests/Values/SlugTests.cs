using AiNewsSite.Values;

namespace AiNewsSite.Tests.Values;

public class SlugTests
{
    [Theory]
    [InlineData("日本語・タイトル（仮）-", "日本語-タイトル-仮")]
    [InlineData("サーバー「佐々木」の話", "サーバー-佐々木-の話")]
    [InlineData("Node.js 入門!", "Node.js-入門!")]
    [InlineData("a - b", "a-b")]
    [InlineData("がｶﾞ", "がｶﾞ")]
    [InlineData("C#", "C")]
    [InlineData("５G時代", "５G時代")]
    [InlineData("①番", "番")]
    [InlineData("🎉", "")]
    [InlineData("-", "")]
    public void Pretty_mode_keeps_letters_marks_digits_and_some_punctuation(string text, string slug) =>
        Assert.Equal(slug, Slug.Make(text, SlugMode.Pretty, keepCase: true));

    [Theory]
    [InlineData("The _site.yml FILE", SlugMode.Raw, "the-_site.yml-file")]
    [InlineData("The _site.yml FILE", SlugMode.Default, "the-site-yml-file")]
    [InlineData("The _site.yml FILE", SlugMode.Pretty, "the-_site.yml-file")]
    [InlineData("AI活用 Guide", SlugMode.Ascii, "ai-guide")]
    [InlineData("Crème Brûlée Straße", SlugMode.Latin, "creme-brulee-strasse")]
    [InlineData("日本 Ａ Łódź", SlugMode.Latin, "lodz")]
    [InlineData("The _site.yml FILE", SlugMode.None, "the _site.yml file")]
    [InlineData("a  b\tc", SlugMode.Raw, "a-b-c")]
    [InlineData("全角　空白", SlugMode.Raw, "全角　空白")]
    [InlineData("--a--", SlugMode.Raw, "-a-")]
    public void Each_mode_replaces_its_own_characters(string text, SlugMode mode, string slug) =>
        Assert.Equal(slug, Slug.Make(text, mode));

    [Theory]
    [InlineData("my-FIRST-post", "My First Post")]
    [InlineData("生成aiの今", "生成aiの今")]
    [InlineData("a--b-", "A  B")]
    [InlineData("", "")]
    public void A_slug_becomes_a_title_word_by_word(string slug, string title) =>
        Assert.Equal(title, Slug.ToTitle(slug));
}
