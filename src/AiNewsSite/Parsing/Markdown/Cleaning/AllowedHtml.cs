using System.Collections.Frozen;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Markdown.Cleaning;

/// <summary>
/// What a cleaned body may hold: what Markdown itself makes, and of HTML what shows text, tables, pictures and links.
/// Everything else is left out, so that what browsers learn tomorrow is left out too.
/// </summary>
internal static class AllowedHtml
{
    private static readonly FrozenSet<string> Elements = Set(
        "a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt "
            + "em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li mark ol p picture pre q rb rp rt "
            + "rtc ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt "
            + "u ul var wbr"
    );

    private static readonly FrozenSet<string> Voids = Set("br col hr img input source wbr");

    // What these hold is code, another language, or shown only by a program: none of it is the author's text.
    private static readonly FrozenSet<string> WithContent = Set(
        "applet canvas frameset iframe math noembed noframes noscript object plaintext script select style svg template "
            + "textarea title xmp"
    );

    private static readonly FrozenSet<string> Everywhere = Set(
        "aria-describedby aria-hidden aria-label aria-labelledby class dir id lang role title"
    );

    private static readonly FrozenDictionary<string, FrozenSet<string>> Own = new Dictionary<string, FrozenSet<string>>
    {
        ["a"] = Set("href name rel target"),
        ["blockquote"] = Set("cite"),
        ["col"] = Set("align span"),
        ["colgroup"] = Set("align span"),
        ["del"] = Set("cite datetime"),
        ["details"] = Set("open"),
        ["div"] = Set("align data-lang tabindex"),
        ["img"] = Set("align alt decoding height loading sizes src srcset width"),
        ["input"] = Set("checked disabled type"),
        ["ins"] = Set("cite datetime"),
        ["li"] = Set("value"),
        ["ol"] = Set("reversed start type"),
        ["p"] = Set("align"),
        ["pre"] = Set("tabindex"),
        ["q"] = Set("cite"),
        ["source"] = Set("media sizes srcset type"),
        ["table"] = Set("align"),
        ["td"] = Set("align colspan headers rowspan style valign"),
        ["th"] = Set("abbr align colspan headers rowspan scope style valign"),
        ["time"] = Set("datetime"),
        ["tr"] = Set("align valign"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Scripts look for these under the window, where an element's id would answer for them ("DOM clobbering").
    private static readonly FrozenSet<string> Taken = Set(
        "FB MathJax Prism Sentry __proto__ _gaq _paq adsbygoogle alert attributes body characterSet childNodes children "
            + "constructor contentWindow cookie currentScript dataLayer defaultView disqus_config document documentElement "
            + "domain embeds event fbq firstChild forms frames ga getElementById googletag grecaptcha gtag hasOwnProperty head "
            + "history hljs images innerHTML jQuery katex lastChild links location mermaid name navigator nodeName nodeType "
            + "opener ownerDocument parent parentNode plugins prototype querySelector referrer scripts self siteSearch status "
            + "textContent toString top twttr valueOf window"
    );

    public static bool IsElement(string name) => Elements.Contains(name);

    public static bool IsVoid(string name) => Voids.Contains(name);

    /// <summary>True where an element that is not allowed takes along what it holds.</summary>
    public static bool TakesContent(string name) => WithContent.Contains(name);

    public static AttributeVerdict Judge(string element, string name, string value)
    {
        if (!Everywhere.Contains(name) && !(Own.TryGetValue(element, out var own) && own.Contains(name)))
        {
            return AttributeVerdict.Unknown;
        }

        return name switch
        {
            "href" => Address(AllowedAddress.IsLink(value)),
            "src" or "cite" => Address(AllowedAddress.IsWeb(value)),
            "srcset" => Address(AllowedAddress.AreWeb(value)),
            "target" => Known(value.Equals("_blank", StringComparison.OrdinalIgnoreCase)),
            "tabindex" => Known(value == "0"),
            "style" => Known(value is "text-align: left" or "text-align: center" or "text-align: right"),
            "id" or "name" => Known(!IsTaken(element, value)),
            _ => AttributeVerdict.Allowed,
        };

        static AttributeVerdict Known(bool isKnown) => isKnown ? AttributeVerdict.Allowed : AttributeVerdict.Unknown;
        static AttributeVerdict Address(bool isSafe) => isSafe ? AttributeVerdict.Allowed : AttributeVerdict.Unsafe;
    }

    // A heading's own id is made of its words, in lower case; a table of contents leads there.
    private static bool IsTaken(string element, string id) =>
        Taken.Contains(id) && !(element is ['h', >= '1' and <= '6'] && !id.AsSpan().ContainsAnyInRange('A', 'Z'));

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>What becomes of an attribute.</summary>
internal enum AttributeVerdict
{
    Allowed,

    /// <summary>Nothing that this element may have, or not with this value.</summary>
    Unknown,

    /// <summary>An address with a scheme that may run code, or that nobody knows.</summary>
    Unsafe,
}
