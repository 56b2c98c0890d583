using System.Text;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Tests;

/// <summary><c>include_cached</c> with a host that keeps what it renders.</summary>
public sealed class CachedIncludeTests
{
    private readonly Dictionary<string, string> _texts = new()
    {
        ["show"] = "[{{ count }}{{ $1 }}{{ $a }}{{ $b }}]",
        ["title"] = "[{{ count }}{{ $of.title }}]",
        ["site"] = "{{ site }}{{ count }}",
        ["busy"] = "{{ for i in 1..60; end }}",
        ["down"] = "{{ if $n > 0; include_cached 'down' n: ($n - 1); end }}.",
        ["fails"] = "\n{{ count }}{{ $x.y }}",
    };

    private int _renders;

    [Theory]
    [InlineData("{{ include_cached 'show' 'x'; include_cached 'show' 'x' }}", "[1x][1x]")]
    [InlineData("{{ include_cached 'show' a: 1; include_cached 'show' b: 1 }}", "[11][21]")]
    [InlineData("{{ include_cached 'show' 1; include_cached 'show' '1'; include_cached 'show' 1.0 }}", "[11][21][31]")]
    [InlineData("{{ include_cached 'show' true; include_cached 'show' null }}", "[1true][2]")]
    [InlineData("{{ include_cached 'show'; include_cached 'show' null }}", "[1][2]")]
    [InlineData("{{ include_cached 'show' (0.0); include_cached 'show' (-0.0) }}", "[10][2-0]")]
    [InlineData("{{ include_cached 'show' ('a' + 'b'); include_cached 'show' 'ab' }}", "[1ab][1ab]")]
    [InlineData("{{ x = include_cached 'show' 'x'; x; x | string.size }}", "[1x]4")]
    [InlineData("{{ include_cached 'site'; include_cached 'site' }}", "S1S1")]
    public void Equal_calls_are_rendered_once(string text, string expected) => Assert.Equal(expected, Render(text));

    [Theory]
    [InlineData("{{ x = [1]; include_cached 'show' x; x[0] = 2; include_cached 'show' x }}", "[1[1]][2[2]]")]
    [InlineData("{{ x = {title: 1}; include_cached 'title' of: x; include_cached 'title' of: x }}", "[11][21]")]
    [InlineData("{{ capture x; 'y'; end; include_cached 'show' x; include_cached 'show' x }}", "[1y][2y]")]
    public void What_may_change_is_rendered_each_time(string text, string expected) =>
        Assert.Equal(expected, Render(text));

    [Fact]
    public void Objects_of_the_site_are_known_by_identity_and_others_never()
    {
        ScriptValue shared = ScriptValue.From(new Titled("s") { IsShared = true });
        ScriptValue other = ScriptValue.From(new Titled("s") { IsShared = true });
        ScriptValue passing = ScriptValue.From(new Titled("p"));
        ScriptRecord model = new([new("a", shared), new("b", other), new("c", passing)]);

        string page = Render(
            "{{ for x in [a, a, b, c, c]; include_cached 'title' of: x; end; a.title = 'mine'; include_cached 'title' of: a }}",
            model
        );

        Assert.Equal("[1s][1s][2s][3p][4p][1s]", page);
    }

    [Fact]
    public void Dates_of_one_moment_in_two_zones_are_two()
    {
        DateTimeOffset noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);
        ScriptRecord model = new([new("a", noon), new("b", noon.ToOffset(TimeSpan.FromHours(9)))]);
        _texts["hour"] = "{{ $1.hour }};";

        Assert.Equal("12;21;12;", Render("{{ for x in [a, b, a]; include_cached 'hour' x; end }}", model));
    }

    [Fact]
    public void Every_page_has_the_same_whoever_came_first()
    {
        string[] pages = new string[400];
        Parallel.For(
            0,
            pages.Length,
            i =>
                pages[i] = Render("{{ x = 0; for i in 1..50; include_cached 'busy' i; include_cached 'plain' i; end }}")
        );
        Assert.All(pages, page => Assert.Equal(pages[0], page));
    }

    [Fact]
    public void Thousands_of_texts_of_all_lengths_come_back_as_they_were_written()
    {
        _texts["long"] = "{{ count }}:{{ 'ab' * $1 }};";
        string text = "{{ for i in 1..400; include_cached 'long' (i * i / 9); end }}";
        string first = Render(text);

        Assert.True(first.Length > 4_000_000);
        Assert.Equal(first, Render(text));
    }

    [Fact]
    public void Beyond_the_capacity_partials_are_rendered_each_time()
    {
        PartialCache full = new(ScriptRecord.Empty, capacity: 1);

        Assert.Equal("[1x]", Render("{{ include_cached 'show' 'x' }}", cache: full));
        Assert.Equal("[1x][2y]", Render("{{ include_cached 'show' 'x'; include_cached 'show' 'y' }}", cache: full));
        Assert.Equal("[3y]", Render("{{ include_cached 'show' 'y' }}", cache: full));
    }

    [Theory]
    [InlineData("{{ for i in 1..20; include_cached 'busy'; end }}", "iteration limit")]
    [InlineData("{{ include_cached 'down' n: 200 }}", "recursive depth")]
    public void Limits_hold_as_if_nothing_were_kept(string text, string message)
    {
        RenderOptions options = RenderOptions.Language with { Partials = _cache };
        for (int i = 0; i < 2; i++)
        {
            TemplateError? error = Run(text, ScriptRecord.Empty, options, out _);
            Assert.Contains(message, error!.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Calls_are_counted_as_if_nothing_were_kept()
    {
        RenderOptions options = RenderOptions.Language with { Partials = _cache, CallLimit = 20 };

        Assert.Null(
            Run("{{ include_cached 'down' n: 9; include_cached 'down' n: 8 }}", ScriptRecord.Empty, options, out _)
        );
        for (int i = 0; i < 2; i++)
        {
            TemplateError? error = Run(
                "{{ include_cached 'down' n: 9; include_cached 'down' n: 9; include_cached 'down' n: 9 }}",
                ScriptRecord.Empty,
                options,
                out _
            );
            Assert.Contains("calls limit", error!.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_failure_is_told_to_every_page_in_the_same_words()
    {
        for (int i = 0; i < 2; i++)
        {
            TemplateError? error = Run(
                "{{ include_cached 'fails' }}",
                ScriptRecord.Empty,
                RenderOptions.Site with
                {
                    Partials = _cache,
                },
                out _
            );
            Assert.Equal("fails(2,18) : error : Object `$x` is null. Cannot access member: $x.y", error!.ToString());
            Assert.Equal([new TemplatePlace("page", 1, 4)], error.Stack.ToArray());
        }
    }

    private readonly PartialCache _cache = new(new ScriptRecord([new("site", "S")]));

    private string Render(string text, IScriptObject? model = null, PartialCache? cache = null)
    {
        RenderOptions options = RenderOptions.Site with { Partials = cache ?? _cache };
        TemplateError? error = Run(text, model ?? ScriptRecord.Empty, options, out string page);
        Assert.Null(error);
        return page;
    }

    private TemplateError? Run(string text, IScriptObject model, RenderOptions options, out string page)
    {
        Builtin count = new("count", (_, _) => Interlocked.Increment(ref _renders));
        TemplateSet set = new(
            name => _texts.GetValueOrDefault(name) ?? (name == "plain" ? "<{{ $1 }}>" : null),
            [KeyValuePair.Create("count", ScriptValue.From(count))]
        );
        using Utf8Output output = new();
        TemplateError? error = Template.Parse(text, "page").Render(model, output, options, set);
        page = Encoding.UTF8.GetString(output.Written);
        return error;
    }

    private sealed class Titled(string title) : IScriptObject
    {
        public bool IsShared { get; init; }

        public int Count => 1;

        public IEnumerable<string> MemberNames => ["title"];

        public bool TryGetMember(string name, out ScriptValue value)
        {
            value = name == "title" ? title : ScriptValue.Null;
            return !value.IsNull;
        }
    }
}
