using System.Diagnostics;
using System.Text;
using AiNewsSite.Templating;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Benchmarks.Whole;

/// <summary>A post's page as layouts write it: a layout in a layout, three partials, 24 dates, ten related posts, a body of 40 KB.</summary>
internal sealed class TemplatePage : IDisposable
{
    private const string Post =
        "<article><h1>{{ page.title }}</h1><p>{{ page.date | date.to_string '%Y-%m-%d' }} {{ page.updated | date.to_string '%Y-%m-%d' }}</p>"
        + "{{ include 'tags' }}<div>{{ content }}</div>{{ include 'related' }}</article>";

    private const string Outer =
        "<!DOCTYPE html><html lang=\"{{ site.lang }}\"><head>{{ include 'head' }}</head><body><nav>{{ for one in site.menu }}<a href=\"{{ one.url }}\">{{ one.title }}</a>{{ end }}</nav>"
        + "<main>{{ content }}</main><footer>{{ for day in site.days }}<time>{{ day | date.to_string '%Y/%m/%d' }}</time>{{ end }}</footer></body></html>";

    private static readonly Dictionary<string, string> Partials = new()
    {
        ["head"] = "<title>{{ page.title }} – {{ site.title }}</title><link rel=\"canonical\" href=\"{{ page.url }}\">",
        ["tags"] = "{{ for tag in page.tags }}<a href=\"/tags/{{ tag | html.url_encode }}/\">{{ tag }}</a>{{ end }}",
        ["related"] =
            "<ul>{{ for one in page.related }}<li><a href=\"{{ one.url }}\">{{ one.title }}</a> <time>{{ one.date | date.to_string '%Y-%m-%d' }}</time></li>{{ end }}</ul>",
    };

    private readonly TemplateSet _set = new(name => Partials.GetValueOrDefault(name));
    private readonly Template _post = Template.Parse(Post, "post");
    private readonly Template _outer = Template.Parse(Outer, "outer");
    private readonly Utf8Output _inner = new(128 * 1024);
    private readonly Utf8Output _whole = new(128 * 1024);
    private readonly ScriptValue _body = ScriptValue.FromMarkup(
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>本文の段落です。</p>\n", 1300)))
    );

    private readonly ScriptRecord _site = Record(
        ("title", "計測新聞"),
        ("lang", "ja"),
        ("menu", List(6, number => ScriptValue.From(Record(("url", $"/{number}/"), ("title", $"欄{number}"))))),
        ("days", List(12, Day))
    );

    private readonly ScriptRecord _page = Record(
        ("title", "記事の題"),
        ("url", "/2026/01/02/a/"),
        ("date", Day(1)),
        ("updated", Day(2)),
        ("tags", List(3, number => $"タグ{number}")),
        (
            "related",
            List(
                10,
                number =>
                    ScriptValue.From(
                        Record(("url", $"/r/{number}/"), ("title", $"関連{number}"), ("date", Day(number)))
                    )
            )
        )
    );

    /// <returns>Bytes written.</returns>
    public int Render()
    {
        _inner.Clear();
        _whole.Clear();
        Require(_post.Render(Model(_body), _inner, RenderOptions.Site, _set));
        Require(_outer.Render(Model(ScriptValue.FromMarkup(_inner.WrittenMemory)), _whole, RenderOptions.Site, _set));
        return _whole.Count;
    }

    /// <summary>Reads the five templates anew.</summary>
    /// <returns>Errors found: none.</returns>
    public static int Parse() =>
        Partials.Values.Append(Post).Append(Outer).Sum(text => Template.Parse(text).Errors.Length);

    /// <summary>What one call costs when warm: the least of many batches.</summary>
    public static (double Milliseconds, long Allocated) Cost(Func<int> work)
    {
        const int Batch = 200;
        var (best, allocated) = (double.MaxValue, 0L);
        for (var batch = 0; batch < 40; batch++)
        {
            var (started, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            for (var run = 0; run < Batch; run++)
            {
                work();
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMilliseconds / Batch);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Batch;
        }

        return (best, allocated);
    }

    public void Dispose()
    {
        _inner.Dispose();
        _whole.Dispose();
    }

    private Globals Model(ScriptValue content) => new(ScriptValue.From(_site), ScriptValue.From(_page), content);

    private static void Require(TemplateError? error)
    {
        if (error is not null)
        {
            throw new InvalidOperationException(error.ToString());
        }
    }

    private static ScriptValue Day(int number) =>
        new DateTimeOffset(2026, 1, number + 1, 9, 0, 0, TimeSpan.FromHours(9));

    private static ScriptValue List(int count, Func<int, ScriptValue> make) =>
        ScriptValue.From(new ScriptList(Enumerable.Range(0, count).Select(make)));

    private static ScriptRecord Record(params (string Name, ScriptValue Value)[] members) =>
        new(members.Select(member => KeyValuePair.Create(member.Name, member.Value)));

    private sealed class Globals(ScriptValue site, ScriptValue page, ScriptValue content) : IScriptObject
    {
        public int Count => 3;

        public IEnumerable<string> MemberNames => ["site", "page", "content"];

        public bool TryGetMember(string name, out ScriptValue value)
        {
            value = name switch
            {
                "site" => site,
                "page" => page,
                "content" => content,
                _ => ScriptValue.Null,
            };
            return !value.IsNull;
        }
    }
}
