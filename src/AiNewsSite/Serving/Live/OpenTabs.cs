using System.Collections.Concurrent;
using AiNewsSite.Pages;

namespace AiNewsSite.Serving.Live;

/// <summary>All tabs that look at the preview.</summary>
internal sealed class OpenTabs(Func<SiteState, PageAnswer, PageMark, byte[]> report)
{
    private readonly ConcurrentDictionary<Tab, bool> _tabs = new();

    /// <summary>Adds a tab and tells it at once what changed since it got its page.</summary>
    public void Open(Tab tab, SiteState state)
    {
        _tabs[tab] = true;
        tab.Tell(state, PageFor(tab.Path, state));
    }

    public void Close(Tab tab) => _tabs.TryRemove(tab, out _);

    /// <summary>Tells every tab of a new state; a page is rendered once, however many tabs show it.</summary>
    /// <returns>How many tabs there are.</returns>
    public int Tell(SiteState state, SiteState? before, ChangedFiles changes)
    {
        foreach (var tabs in _tabs.Keys.GroupBy(tab => tab.Path, StringComparer.Ordinal))
        {
            var page = PageFor(tabs.Key, state);
            foreach (var tab in tabs)
            {
                tab.Tell(state, page);
            }
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
