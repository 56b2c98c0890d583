using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Values;

namespace AiNewsSite.Tests.Relations;

public sealed class AuthorBuilderTests
{
    private static readonly DataMap Data = Map(
        ("authors", Map(("hana", Map(("name", Text("佐藤 花")), ("role", Text("記者")), ("bio", Text("科学部。"))))))
    );

    [Fact]
    public void A_key_and_the_name_behind_it_are_one_author()
    {
        var site = Sites.Of(Sites.Post(1, authors: ["hana"]), Sites.Post(2, authors: ["佐藤 花"])) with { Data = Data };

        var entry = Assert.Single(AuthorBuilder.Build(site).Authors);

        Assert.Equal(("佐藤 花", "hana", "記者"), (entry.Author.Name, entry.Author.Slug, entry.Author.Role));
        Assert.Equal([0, 1], entry.Posts.ToArray());
    }

    [Fact]
    public void A_name_that_no_data_file_knows_is_an_author_all_the_same()
    {
        var site = Sites.Of(Sites.Post(1, authors: ["客員ライター"]));

        var author = Assert.Single(AuthorBuilder.Build(site).Authors).Author;

        Assert.Equal("/authors/客員ライター/", author.Url.Value);
        Assert.False(author.Organization);
    }

    [Fact]
    public void An_editorial_team_is_an_organization()
    {
        var site = Sites.Of(Sites.Post(1, authors: ["AI編集部"]));

        Assert.True(Assert.Single(AuthorBuilder.Build(site).Authors).Author.Organization);
    }

    [Fact]
    public void A_post_without_an_author_has_the_sites()
    {
        var site = Sites.Of(new SiteSettings { Author = "編集部" }, Sites.Post(1));

        Assert.Equal("編集部", AuthorBuilder.Build(site).OfPost[0][0].Name);
    }

    private static DataString Text(string value) => new(value, true);

    private static DataMap Map(params (string Key, DataValue Value)[] entries) =>
        new([.. entries.Select(entry => new DataMap.Entry(entry.Key, entry.Value))]);
}
