using AiNewsSite.Relations.Search;

namespace AiNewsSite.Tests.Relations.Search;

public class TokenSetTests
{
    [Fact]
    public void First_letters_of_words_stand_for_themselves_for_queries_of_one_letter()
    {
        var tokens = new TokenSet();

        tokens.Add("gpt-4o 生成ai r");

        uint[] letters = [.. tokens.Pairs.ToArray().Where(pair => pair < 0x80).Order()];
        Assert.Equal(['4', 'a', 'g', 'r'], letters.Select(letter => (char)letter));
        Assert.Equal(["gpt4o", "gpt", "4o", "ai", "r"], tokens.Words.ToArray());
    }
}
