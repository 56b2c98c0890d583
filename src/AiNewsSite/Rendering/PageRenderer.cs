using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Rendering.Cards;
using AiNewsSite.Rendering.Theming;
using AiNewsSite.Rendering.Views;
using AiNewsSite.Templating;
using AiNewsSite.Templating.Builtins;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering;

/// <summary>One PagePlan to bytes. One renderer serves all threads.</summary>
public sealed class PageRenderer
{
    // Loops are bounded by the model's size; this stops a template that would never end.
    private readonly RenderOptions _options;

    private readonly RenderModel _model;
    private readonly Theme _theme;
    private readonly Func<Post, string> _sources;
    private readonly IScriptObject _site;
    private readonly FileRenderer _files;

    /// <param name="sources">Reads a post's Markdown, for sites that publish it.</param>
    /// <param name="times">Where to note how long each template takes; null for nowhere.</param>
    public PageRenderer(RenderModel model, Theme theme, Func<Post, string> sources, RunTimes? times = null)
    {
        Cards = new CardFinder(model, theme);
        _model = model with { Cards = Cards };
        _theme = theme;
        _sources = sources;
        _site = new SharedObject<RenderModel>(SiteFields.Site, _model);
        _options = RenderOptions.Site with { Times = times, Partials = new PartialCache(PageGlobals.Shared(_site)) };
        _files = new FileRenderer(_model, theme, WriteFeedBody, sources);
    }

    public CardFinder Cards { get; }

    internal Theme Theme => _theme;

    /// <summary>The same feeds over a graph of the same URLs, or with another theme of the same assets.</summary>
    internal PageRenderer Over(SiteGraph graph, Theme theme, Func<Post, string>? sources = null) =>
        new(RenderModel.From(graph, _model.Feeds, theme.Words), theme, sources ?? _sources);

    /// <summary>Writes the page into the output, cleared first.</summary>
    /// <returns>What went wrong; the output is then of no use where one of them is an error.</returns>
    public ImmutableArray<Diagnostic> Render(PagePlan plan, Utf8Output output)
    {
        output.Clear();
        try
        {
            if (plan.View is LayoutView)
            {
                return RenderPage(plan, output);
            }

            _files.Write(plan.View, output);
            return [];
        }
        catch (ScriptFailureException tooLarge)
        {
            // What is written outside of templates (bodies, feeds) can outgrow the buffer too.
            var file = new SourcePath(plan.OutputFile);
            var finding = Diagnostic.Create(ThemeCodes.Template, file, TextPosition.None, tooLarge.Message);
            return [finding with { Origin = FileOrigin.Elsewhere, Cause = plan.Source }];
        }
    }

    private ImmutableArray<Diagnostic> RenderPage(PagePlan plan, Utf8Output output)
    {
        var page = new PageModel(_model, plan, _model.Heads.Build(plan));
        var globals = new PageGlobals(_site, PageFields.Of(page), PaginationOf(page));
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        using var inner = new Utf8Output();
        WriteBody(page, globals, inner, findings);
        // Each turn wraps what is there into the next layout; the two buffers change roles.
        var (from, to) = (inner, output);
        for (var name = plan.Layout; name is not null; )
        {
            if (!_theme.Layouts.TryGetValue(name, out var layout))
            {
                findings.Add(UnknownLayout(page, name));
                return findings.ToImmutable();
            }

            to.Clear();
            globals.Content = ScriptValue.FromMarkup(from.WrittenMemory);
            if (layout.Template.Render(globals, to, _options, _theme.Partials) is { } error)
            {
                findings.Add(FindingOf(error, plan));
                return findings.ToImmutable();
            }

            (from, to) = (to, from);
            name = layout.Parent;
        }

        if (from != output)
        {
            output.Clear();
            output.Write(from.Written);
        }

        return findings.ToImmutable();
    }

    private void WriteBody(
        PageModel page,
        PageGlobals globals,
        Utf8Output output,
        ImmutableArray<Diagnostic>.Builder findings
    )
    {
        if (page.Body is not { } body)
        {
            return;
        }

        var html = body.Html.Span;
        var written = 0;
        foreach (var slot in body.Slots)
        {
            output.Write(html[written..slot.Offset]);
            written = slot.Offset;
            if (slot is IncludeSlot include)
            {
                WritePartial(include, page, globals, output, findings);
            }
            else
            {
                output.Write(SlotText.Of(slot, _model));
            }
        }

        output.Write(html[written..]);
    }

    private void WritePartial(
        IncludeSlot include,
        PageModel page,
        PageGlobals globals,
        Utf8Output output,
        ImmutableArray<Diagnostic>.Builder findings
    )
    {
        if (_theme.Partials.Find(include.Name) is not { } partial)
        {
            var nearest = Nearest.To(include.Name, _theme.PartialNames) ?? "";
            findings.Add(
                Diagnostic.Create(ThemeCodes.UnknownPartial, page.Plan.Source!.Value, include.At, include.Name, nearest)
            );
            return;
        }

        if (partial.HasErrors)
        {
            // Reported with the theme already.
            return;
        }

        globals.Include = DataView.Arguments(include.Arguments);
        if (partial.Render(globals, output, _options, _theme.Partials) is { } error)
        {
            findings.Add(FindingOf(error, page.Plan));
        }

        globals.Include = ScriptValue.Null;
    }

    /// <summary>A post's body as it stands on its page, without layout; its own page reports what is wrong in it.</summary>
    private void WriteFeedBody(int index, Utf8Output output)
    {
        var post = _model.Graph.Site.Posts[index];
        var plan = new PagePlan(post.Url, new PostView(index), post.Layout, post.Source);
        var page = new PageModel(_model, plan, _model.Heads.Build(plan));
        var globals = new PageGlobals(_site, PageFields.Of(page), ScriptValue.Null);
        WriteBody(page, globals, output, ImmutableArray.CreateBuilder<Diagnostic>());
    }

    private static ScriptValue PaginationOf(PageModel page) =>
        page.List is { } list
            ? SharedViews.Wrap(SiteFields.Pagination, (list.Pagination, page.Site.Links))
            : ScriptValue.Null;

    private Diagnostic FindingOf(TemplateError error, PagePlan plan) =>
        TemplateFindings.Of(error, _theme.Places) with
        {
            Cause = plan.Source ?? new SourcePath(plan.Url.Value),
        };

    private Diagnostic UnknownLayout(PageModel page, string name)
    {
        var nearest = Nearest.To(name, _theme.Layouts.Keys) ?? "";
        var matter = page.Post?.FrontMatter ?? page.Static?.FrontMatter ?? DataMap.Empty;
        if (page.Plan.Source is not { } source)
        {
            return Diagnostic.Create(
                ThemeCodes.UnknownLayout,
                new SourcePath($"layouts/{name}.html"),
                TextPosition.None,
                name,
                nearest
            ) with
            {
                Origin = FileOrigin.Theme,
            };
        }

        var written = matter["layout"];
        var byDefault =
            written is not null && _model.Settings.Defaults.Any(one => ReferenceEquals(one.Values["layout"], written));
        return Diagnostic.Create(
            ThemeCodes.UnknownLayout,
            byDefault ? new SourcePath("_config.yml") : source,
            written?.At.Position ?? new TextPosition(1, 1),
            name,
            nearest
        );
    }
}
