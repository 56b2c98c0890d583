using System.Globalization;
using AiNewsSite.Diagnostics;
using AiNewsSite.Model;
using AiNewsSite.Parsing;
using AiNewsSite.Serving;

namespace AiNewsSite.Cli;

/// <summary>What `ainews serve` prints. Lines come whole, from any thread.</summary>
internal sealed class ServeConsole(SiteChoices choices, CommandHost host)
{
    private readonly Lock _gate = new();
    private readonly bool _japanese = choices.Language == MessageLanguage.Japanese;

    /// <summary>The URL first, on the output stream, for people and scripts.</summary>
    public void Started(ServeRequest request, int port, string url)
    {
        lock (_gate)
        {
            host.Out.WriteLine(url);
            host.Out.Flush();
            if (request.Port != 0 && port != request.Port)
            {
                Line(
                    $"ポート {request.Port} は使用中のため {port} を使います。",
                    $"Port {request.Port} is taken; this is port {port}."
                );
            }

            var folders = request.Templates is null ? request.Source : $"{request.Source}, {request.Templates}";
            var how = request.Poll
                ? _japanese
                    ? "（一定間隔で確認）"
                    : " (by looking in intervals)"
                : "";
            Line($"監視中: {folders}{how}。Ctrl-C で終了します。", $"Watching {folders}{how}. Ctrl-C stops.");
        }
    }

    public void CannotListen(ServeRequest request, string reason) =>
        Line(
            $"ainews: {request.Address} のポート {request.Port} で待ち受けできません: {reason}",
            $"ainews: cannot listen on {request.Address}, port {request.Port}: {reason}"
        );

    public void CannotOpen(string url) =>
        Line($"ブラウザを開けませんでした。{url} を開いてください。", $"The browser could not be opened. Open {url}");

    public void Tell(PreviewNews news)
    {
        lock (_gate)
        {
            switch (news)
            {
                case SiteLoaded loaded:
                    Loaded(loaded);
                    break;
                case WatchingByLooking looking:
                    Line(
                        $"ファイルの変更通知を使えないため、一定間隔で確認します: {looking.Reason}",
                        $"The system cannot tell of changes; looking in intervals instead: {looking.Reason}"
                    );
                    break;
                case LoadFailed failed:
                    Line(
                        $"ainews の不具合です（前回の表示を続けます）: {failed.Defect.GetType().Name}: {failed.Defect.Message}",
                        $"A defect in ainews (the last site stays): {failed.Defect.GetType().Name}: {failed.Defect.Message}"
                    );
                    break;
            }
        }
    }

    private void Loaded(SiteLoaded loaded)
    {
        var (state, before) = (loaded.State, loaded.Before);
        if (before is null || !state.Findings.SequenceEqual(before.Findings))
        {
            FindingPrinter.Print(state.Findings, choices, host);
            if (before?.Findings.IsEmpty == false && state.Findings.IsEmpty)
            {
                Line("問題はなくなりました。", "All is well again.");
            }
        }

        if (before is null)
        {
            var posts = state.Site.Site.Graph.Site.Posts.Length;
            var seconds = loaded.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
            Line($"記事 {posts} 本を {seconds} 秒で読み込みました。", $"{posts} posts in {seconds} s.");
        }

        if (HiddenLine(state) is { } hidden && (before is null || hidden != HiddenLine(before)))
        {
            host.Error.WriteLine(hidden);
        }
    }

    /// <summary>How many posts this preview leaves out, and when the next of them becomes public; null where none is.</summary>
    private string? HiddenLine(SiteState state)
    {
        var hidden = state.Site.Site.Graph.Site.Hidden;
        if (hidden.IsEmpty)
        {
            return null;
        }

        var counts = hidden.GroupBy(post => post.Why).OrderBy(group => group.Key).Select(Count);
        var next = hidden.Where(post => post.Why == HiddenKind.Future).MinBy(post => post.Date);
        return (_japanese ? "表示していない記事: " : "Not shown: ")
            + string.Join(_japanese ? "、" : ", ", counts)
            + NextLine(next);
    }

    private string Count(IGrouping<HiddenKind, HiddenPost> group)
    {
        var (japanese, english, option) = group.Key switch
        {
            HiddenKind.Draft => ("下書き", "drafts", "--drafts"),
            HiddenKind.Future => ("未来の日付", "future", "--future"),
            _ => ("非公開", "unpublished", "--unpublished"),
        };
        return _japanese ? $"{japanese} {group.Count()} 本（{option}）" : $"{group.Count()} {english} ({option})";
    }

    private string NextLine(HiddenPost? next)
    {
        if (next is null)
        {
            return "";
        }

        var moment = next.Date.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        return _japanese ? $"。次の公開: {moment} {next.Source}" : $". Next becomes public: {moment} {next.Source}";
    }

    private void Line(string japanese, string english)
    {
        lock (_gate)
        {
            host.Error.WriteLine(_japanese ? japanese : english);
        }
    }
}
