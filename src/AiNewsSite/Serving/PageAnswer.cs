using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Pages;
using AiNewsSite.Serving.Http;

namespace AiNewsSite.Serving;

/// <summary>What the site answers for a path, before anything of the preview is added.</summary>
/// <param name="Status">200, 302, 404 or 500.</param>
internal sealed record PageAnswer(int Status)
{
    /// <summary>Null for a redirect.</summary>
    public PagePlan? Plan { get; init; }

    /// <summary>Percent-encoded; null for none.</summary>
    public string? Redirect { get; init; }

    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Whose <see cref="Bytes"/> these are, where it is the state's own page.</summary>
    public RenderedPage? Page { get; init; }

    /// <summary>The file on this machine that is the answer; null where <see cref="Bytes"/> are.</summary>
    public string? File { get; init; }

    public string Type { get; init; } = ContentType.Html;

    /// <summary>What rendering the page found.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>True where the bytes are those of an earlier state, because the page cannot be rendered now.</summary>
    public bool IsEarlier { get; init; }

    public bool IsHtml => Type == ContentType.Html;

    /// <param name="path">Null for what names no place of any site.</param>
    public static PageAnswer Of(SiteState state, string? path)
    {
        var place = path is null ? default : state.Site.Find(path);
        if (place.Redirect is { } elsewhere)
        {
            return new PageAnswer(302) { Redirect = elsewhere };
        }

        if (place.Plan is { View: FileView view } copied)
        {
            return Copied(state, copied, view.File.FullPath) ?? Missing(state);
        }

        return place.Plan is { } plan ? Rendered(state, plan, 200) : Missing(state);
    }

    // Null where the file has gone, or has become a link that leads out of the source since it was found.
    private static PageAnswer? Copied(SiteState state, PagePlan plan, string path)
    {
        var answer = new PageAnswer(200)
        {
            Plan = plan,
            File = path,
            Type = ContentType.Of(plan.OutputFile),
        };
        if (!state.Site.Holds(path))
        {
            return null;
        }

        if (!answer.IsHtml)
        {
            return answer;
        }

        var (bytes, _) = SourceTextReader.ReadBytes(plan.Source!.Value, path);
        return bytes is null ? null : answer with { File = null, Bytes = bytes };
    }

    private static PageAnswer Missing(SiteState state) =>
        state.Site.NotFound is { View: not FileView } page
            ? Rendered(state, page, 404)
            : new PageAnswer(404) { Bytes = "<!DOCTYPE html>\n<title>404</title>\n<h1>404</h1>\n"u8.ToArray() };

    private static PageAnswer Rendered(SiteState state, PagePlan plan, int status)
    {
        var page = state.Site.Render(plan);
        var answer = new PageAnswer(status)
        {
            Plan = plan,
            Bytes = page.Bytes,
            Type = ContentType.Of(plan.OutputFile),
            Findings = page.Findings,
        };
        if (page.IsWhole)
        {
            return answer with { Page = page };
        }

        state.Site.MarkBroken();
        return Earlier(state, plan) is { } earlier
            ? answer with
            {
                Bytes = earlier,
                IsEarlier = true,
            }
            : answer with
            {
                Status = 500,
                Bytes = "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>500</title>\n<body></body>\n"u8.ToArray(),
                Type = ContentType.Html,
            };
    }

    private static byte[]? Earlier(SiteState state, PagePlan plan)
    {
        if (state.Earlier is not { } before || before.PlanOf(plan.OutputFile) is not { View: not FileView } same)
        {
            return null;
        }

        var page = before.Render(same);
        return page.IsWhole ? page.Bytes : null;
    }
}
