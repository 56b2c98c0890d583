using System.Collections.Immutable;
using AiNewsSite.Diagnostics;

namespace AiNewsSite.Parsing;

/// <summary>What a front-matter value looks like.</summary>
internal enum FrontMatterShape
{
    Text,

    /// <summary>A day, or a day with a time and an offset.</summary>
    Date,
    Flag,

    /// <summary>A whole number of minutes.</summary>
    Minutes,

    /// <summary>A list of names, or one name.</summary>
    Names,

    /// <summary>A path, or a map with `path` and `alt`.</summary>
    Image,

    /// <summary>A list of names, one name, or false.</summary>
    NamesOrFalse,

    /// <summary>Languages and addresses.</summary>
    Addresses,
}

/// <summary>A key of front matter that this program reads.</summary>
internal sealed record FrontMatterKey(string Name, FrontMatterShape Shape, string English, string Japanese)
{
    public string Meaning(MessageLanguage language) => language == MessageLanguage.Japanese ? Japanese : English;
}

/// <summary>Every key of a post's front matter that means something here. Other keys are the author's own.</summary>
internal static class FrontMatterKeys
{
    public static readonly ImmutableArray<FrontMatterKey> All =
    [
        new("title", FrontMatterShape.Text, "The title.", "記事の題名。"),
        new(
            "date",
            FrontMatterShape.Date,
            "When it is published; with an offset such as +0900. Default: the file name's day.",
            "公開日時。+0900 のように時差まで書く。省くとファイル名の日付。"
        ),
        new("categories", FrontMatterShape.Names, "One or more categories.", "カテゴリー（一つか複数）。"),
        new(
            "category",
            FrontMatterShape.Names,
            "One category, blanks kept.",
            "カテゴリー（一つ。空白があっても分けない）。"
        ),
        new("tags", FrontMatterShape.Names, "Tags.", "タグ。"),
        new("tag", FrontMatterShape.Names, "One tag, blanks kept.", "タグ（一つ。空白があっても分けない）。"),
        new(
            "author",
            FrontMatterShape.Names,
            "A key of _data/authors, or a name.",
            "_data/authors のキー、または名前。"
        ),
        new("authors", FrontMatterShape.Names, "Several authors.", "複数の著者。"),
        new(
            "description",
            FrontMatterShape.Text,
            "For search results and cards: up to 160 characters.",
            "検索結果やカードに出る説明（160字まで）。"
        ),
        new(
            "excerpt",
            FrontMatterShape.Text,
            "For lists. Default: the first paragraph.",
            "一覧に出る抜粋。省くと最初の段落。"
        ),
        new(
            "excerpt_separator",
            FrontMatterShape.Text,
            "Where the excerpt ends in this file.",
            "このファイルで抜粋の終わりを示す文字列。"
        ),
        new(
            "image",
            FrontMatterShape.Image,
            "The lead image: a path from the source, or a URL.",
            "先頭の画像（ソースからのパス、または URL）。"
        ),
        new("image_alt", FrontMatterShape.Text, "What the image shows.", "画像の代替テキスト。"),
        new("last_modified_at", FrontMatterShape.Date, "When the text was changed last.", "最後に書き直した日時。"),
        new("updated", FrontMatterShape.Date, "The same as last_modified_at.", "last_modified_at と同じ。"),
        new("slug", FrontMatterShape.Text, "The title's part of the URL.", "URL のうち題名にあたる部分。"),
        new("permalink", FrontMatterShape.Text, "The whole URL.", "URL の全体。"),
        new(
            "canonical_url",
            FrontMatterShape.Text,
            "Where the text was published first.",
            "最初に公開された場所の URL。"
        ),
        new("redirect_from", FrontMatterShape.Names, "Old addresses that lead here.", "ここへ転送する以前のアドレス。"),
        new("redirect_to", FrontMatterShape.Text, "Where this address leads.", "このアドレスからの転送先。"),
        new(
            "related",
            FrontMatterShape.NamesOrFalse,
            "Related posts by slug, file name or path; false for none.",
            "関連記事（スラッグ、ファイル名、パス）。false で出さない。"
        ),
        new(
            "related_articles",
            FrontMatterShape.NamesOrFalse,
            "The same, where missing ones do not matter.",
            "同じ。見つからない記事は無視する。"
        ),
        new("layout", FrontMatterShape.Text, "The layout; none for the bare body.", "レイアウト。none で本文のみ。"),
        new("published", FrontMatterShape.Flag, "false hides the post.", "false で公開しない。"),
        new(
            "draft",
            FrontMatterShape.Flag,
            "Does nothing in _posts; check says so.",
            "_posts では効かない（check が知らせる）。"
        ),
        new("noindex", FrontMatterShape.Flag, "true keeps search engines away.", "true で検索に出さない。"),
        new("robots", FrontMatterShape.Names, "noindex does the same.", "noindex と書くと検索に出さない。"),
        new("sitemap", FrontMatterShape.Flag, "false does the same.", "false と書くと検索に出さない。"),
        new("reading_time", FrontMatterShape.Minutes, "Minutes. Default: counted.", "読了時間（分）。省くと数える。"),
        new("lang", FrontMatterShape.Text, "The language, where it is not the site's.", "サイトと違う言語で書くとき。"),
        new(
            "translations",
            FrontMatterShape.Addresses,
            "The same text in other languages: en: /en/a/.",
            "ほかの言語の同じ記事（en: /en/a/）。"
        ),
        new(
            "affiliate",
            FrontMatterShape.Flag,
            "true: the text discloses advertising itself.",
            "true で広告の表示があるとみなす。"
        ),
        new("sponsored", FrontMatterShape.Flag, "The same as affiliate.", "affiliate と同じ。"),
        new(
            "check_ignore",
            FrontMatterShape.Names,
            "Findings that are not reported for this file.",
            "このファイルでは知らせない指摘。"
        ),
    ];

    private static readonly HashSet<string> Names = [.. All.Select(key => key.Name)];

    /// <summary>The same text; a known key always as the same string, so that ten thousand posts do not keep one each.</summary>
    public static string Shared(string key) => Names.TryGetValue(key, out var known) ? known : key;
}
