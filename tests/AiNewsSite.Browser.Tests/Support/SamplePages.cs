namespace AiNewsSite.Browser.Tests.Support;

/// <summary>One page of each kind and of each shape of post; the others are visited by <see cref="EveryPageTests"/>.</summary>
public static class SamplePages
{
    public static string[] Paths { get; } =
    [
        "",
        "page2/",
        "2026/04/08/rag-complete-guide/", // long: contents, tables, code, footnotes
        "2026/04/09/site-renewal/", // short
        "2025/06/12/structured-output-csharp/", // code
        "2025/10/20/vector-search-sql/", // code and tables
        "2026/02/27/meeting-minutes-tools/", // a comparison with an advertisement
        "glossary/", // definitions
        "categories/技術解説/",
        "tags/llm/",
        "tags/",
        "authors/kisaragi/",
        "2026/04/",
        "archive/",
        "about/",
        "search/",
        "404.html",
    ];

    public static TheoryData<string> Rows => new(Paths);
}
