using AiNewsSite.Relations;

namespace AiNewsSite.Tests.Relations;

public sealed class TermSlugTests
{
    [Theory]
    [InlineData("生成AI", "生成ai")]
    [InlineData("RAG", "rag")]
    [InlineData("ＡＩエージェント", "aiエージェント")]
    [InlineData("AI 規制", "ai-規制")]
    [InlineData("画像・音声（応用）", "画像-音声-応用")]
    [InlineData("C", "c")]
    [InlineData("C++", "cplusplus")]
    [InlineData("C#", "csharp")]
    [InlineData(".NET", "dotnet")]
    [InlineData("#タグ", "タグ")]
    [InlineData("GPT-4o", "gpt-4o")]
    [InlineData("サーバー", "サーバー")]
    public void A_name_gives_a_readable_slug(string name, string slug)
    {
        Assert.Equal(slug, TermSlug.Of(name));
    }

    [Fact]
    public void A_name_without_letters_gets_a_slug_of_its_own()
    {
        Assert.Matches("^[0-9a-f]{10}$", TermSlug.Of("！？"));
        Assert.NotEqual(TermSlug.Of("！？"), TermSlug.Of("？！"));
    }
}
