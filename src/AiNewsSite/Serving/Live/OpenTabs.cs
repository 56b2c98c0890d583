using System.Collections.Concurrent;
using AiNewsSite.Pages;

namespace AiNewsSite.Serving.Live;

/// <summary>All tabs that look at the preview.</summary>
internal sealed class OpenTabs(Func<SiteState, PageAnswer, PageMark, byte[]> report)
{
    private readonly ConcurrentDictionary<Tab, bool> _tabs = new();
    private KnownPages _known = new(null);

    /// <summary>What was worked out for one state: a tab that reloads asks for what it was just told.</summary>
    private sealed record KnownPages(SiteState? State)
    {
        public ConcurrentDictionary<string, TabPage> Pages { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>Adds a tab and tells it at once what changed since it got its page.</summary>
    public void Open(Tab tab, SiteState state)
    {
        _tabs[tab] = true;
        var page = PageFor(tab.Path, state);
        if (tab.Tell(state, page))
        {
            tab.Report(state, page);
        }
    }

    public void Close(Tab tab) => _tabs.TryRemove(tab, out _);

    /// <summary>Tells every tab of a new state; a page is rendered once, however many tabs show it.</summary>
    /// <returns>How many tabs there are.</returns>
    public int Tell(SiteState state, SiteState? before, ChangedFiles changes)
    {
        var told = _tabs.Keys.Where(tab => tab.Tell(state, PageFor(tab.Path, state))).ToArray();
        // When all reloads are on their way: working out a report takes longer than rendering a page.
        foreach (var tab in told)
        {
            tab.Report(state, PageFor(tab.Path, state));
        }

        var files = before is null ? [] : ChangedUrls(state, before, changes).ToArray();
        if (files.Length > 0)
        {
            var message = TabEvent.Files(files);
            foreach (var tab in _tabs.Keys)
            {
                tab.Tell(message);
            }
        }

        return _tabs.Count;
    }

    private TabPage PageFor(string? path, SiteState state)
    {
        var known = Volatile.Read(ref _known);
        if (!ReferenceEquals(known.State, state))
        {
            known = new KnownPages(state);
            Volatile.Write(ref _known, known);
        }

        return known.Pages.GetOrAdd(path ?? "", _ => Page(path, state));
    }

    private TabPage Page(string? path, SiteState state)
    {
        var answer = PageAnswer.Of(state, path);
        var mark = PageMark.Of(answer.Bytes.Span, state);
        return new TabPage(mark, new Lazy<byte[]>(() => report(state, answer, mark)));
    }

    private static IEnumerable<string> ChangedUrls(SiteState state, SiteState before, ChangedFiles changes)
    {
        var basePath = state.Site.Site.Graph.Site.Settings.BasePath;
        foreach (var plan in state.Site.Site.Plans)
        {
            var changed = plan.View switch
            {
                FileView view => changes.Paths.Contains(view.File.FullPath),
                AssetView asset => before.Site.PlanOf(plan.OutputFile) is { View: AssetView old }
                    && !old.Bytes.Span.SequenceEqual(asset.Bytes.Span),
                _ => false,
            };
            if (changed)
            {
                yield return basePath + plan.Url.Encoded;
            }
        }
    }
}
