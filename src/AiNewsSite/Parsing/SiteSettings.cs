using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Values;
using NodaTime;

namespace AiNewsSite.Parsing;

/// <summary>`_config.yml` after checking, with the command line's choices over it.</summary>
public sealed record SiteSettings
{
    /// <summary>Where the settings were read from, for findings about values that came from there.</summary>
    public SourcePath File { get; init; } = new("_config.yml");

    /// <summary>Hash of the file as written and of what the command line says over it, the moment and what is shown aside.</summary>
    public ContentHash Written { get; init; }

    public string Title { get; init; } = "";

    public string? ShortTitle { get; init; }

    public string? Tagline { get; init; }

    public string? Description { get; init; }

    /// <summary>BCP 47; "ja" unless `lang` or `locale` says otherwise.</summary>
    public string Language { get; init; } = "ja";

    /// <summary>Scheme and host without a slash at the end, such as "https://example.com"; "" where none is set.</summary>
    public string Origin { get; init; } = "";

    /// <summary>"" or "/repo": starts with a slash, ends without one.</summary>
    public string BasePath { get; init; } = "";

    public string? Author { get; init; }

    public string? Email { get; init; }

    public string? Logo { get; init; }

    /// <summary>The site's default card image (`og_image` or `image`), as written.</summary>
    public string? Image { get; init; }

    /// <summary>The host name for a CNAME file, where `cname` is set.</summary>
    public string? Cname { get; init; }

    /// <summary>`timezone`; UTC where none is set, so that no machine's own zone shows.</summary>
    public DateTimeZone TimeZone { get; init; } = DateTimeZone.Utc;

    /// <summary>A style name or template, as `permalink` (or `collections.posts.permalink`) gives it.</summary>
    public string PostPermalink { get; init; } = "date";

    /// <summary>The style or template that decides how pages end.</summary>
    public string PagePermalink { get; init; } = "date";

    /// <summary>Posts on one list page; at least 1.</summary>
    public int Paginate { get; init; } = 10;

    /// <summary>Path of the home list's later pages, with ":num".</summary>
    public string PaginatePath { get; init; } = "/page:num/";

    public string ExcerptSeparator { get; init; } = "\n\n";

    public int RelatedLimit { get; init; } = 6;

    public FeedSettings Feed { get; init; } = new();

    public RedirectSettings Redirects { get; init; } = new();

    public LlmsSettings Llms { get; init; } = new();

    public ReadingRates Reading { get; init; } = new(500, 220);

    public MarkdownSettings Markdown { get; init; } = new();

    public ImmutableArray<FrontMatterDefault> Defaults { get; init; } = [];

    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>The site's own entries after Jekyll's.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>The folder of data files.</summary>
    public string DataFolder { get; init; } = "_data";

    /// <summary>Code id to severity, from `diagnostics`, the command line's choices last.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = new Dictionary<string, Severity>();

    /// <summary>The same for some files, from `diagnostics: { paths: [{ path: "_posts/2025-*", CODE: LEVEL }] }`.</summary>
    public ImmutableArray<PathSeverities> PathSeverities { get; init; } = [];

    /// <summary>Descriptions by category name, from `content_categories` or `categories` in the settings or data.</summary>
    public IReadOnlyDictionary<string, string> CategoryDescriptions { get; init; } = new Dictionary<string, string>();

    /// <summary>Everything as written, for templates and `{{ site.x }}`.</summary>
    public DataMap Raw { get; init; } = DataMap.Empty;

    public Visibility Visibility { get; init; } = new(default, []);
}

/// <summary>Which posts a build shows.</summary>
/// <param name="AsOf">The moment that "future" is measured against: `--as-of`, or the time the command started.</param>
public sealed record Visibility(DateTimeOffset AsOf, ImmutableArray<HiddenKind> Shown);

/// <summary>Why a post is not shown unless asked for.</summary>
public enum HiddenKind
{
    Draft,
    Future,
    Unpublished,
}

/// <param name="CjkPerMinute">CJK characters a minute.</param>
/// <param name="WordsPerMinute">Latin words a minute.</param>
public sealed record ReadingRates(int CjkPerMinute, int WordsPerMinute);

/// <summary>`markdown:` settings (and those of `kramdown:` that mean something here).</summary>
public sealed record MarkdownSettings
{
    public SetextMode Setext { get; init; } = SetextMode.Smart;

    /// <summary>`{漢字|かんじ}` becomes ruby.</summary>
    public bool Ruby { get; init; }

    /// <summary>Every line break is a `br`, as kramdown's `hard_wrap`.</summary>
    public bool HardWrap { get; init; }

    /// <summary>Curly quotes, dashes and ellipses.</summary>
    public bool Typography { get; init; }

    /// <summary>`$$…$$` becomes `\(…\)` or `\[…\]`.</summary>
    public bool Math { get; init; } = true;

    /// <summary>`headings: demote` (default) or `keep`: what happens to a body's own h1 under the page's title.</summary>
    public HeadingMode Headings { get; init; } = HeadingMode.Demote;

    /// <summary>`content: { raw_html: allow }` (default) or `strip`.</summary>
    public RawHtmlMode RawHtml { get; init; } = RawHtmlMode.Allow;

    /// <summary>Smallest and largest heading level of `{:toc}`, as the author writes the levels.</summary>
    public (int From, int To) TocLevels { get; init; } = (1, 6);

    /// <summary>Hosts whose links are advertising: rel="sponsored nofollow noopener".</summary>
    public ImmutableArray<string> AffiliateHosts { get; init; } = [];

    /// <summary>The site's own hosts: links to them are not external.</summary>
    public ImmutableArray<string> OwnHosts { get; init; } = [];

    /// <summary>Put before root-relative links that do not have it yet; see <see cref="SiteSettings.BasePath"/>.</summary>
    public string BasePath { get; init; } = "";
}

/// <summary>What `===` or `---` under a line of text means.</summary>
public enum SetextMode
{
    /// <summary>A heading under one short line, a rule (or nothing) under running text.</summary>
    Smart,
    CommonMark,
    Off,
}

/// <summary>What a body's own h1 does on a page whose layout shows the title as h1.</summary>
public enum HeadingMode
{
    /// <summary>Every heading of such a body goes down one level; a first heading that says the title again is left out.</summary>
    Demote,

    /// <summary>Headings stand as written.</summary>
    Keep,
}

/// <summary>What becomes of HTML that the author of a post or a Markdown page wrote.</summary>
public enum RawHtmlMode
{
    /// <summary>It stands as written.</summary>
    Allow,

    /// <summary>Only what shows text, tables, pictures and links stays; for authors whom nobody knows.</summary>
    Strip,
}

/// <param name="Path">A prefix, or a glob where it has a '*'; "" for every file.</param>
/// <param name="Type">`posts`, `pages`, `drafts` or null for all.</param>
public sealed record FrontMatterDefault(string Path, string? Type, DataMap Values);
