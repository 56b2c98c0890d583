using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiNewsSite.Auditing.Pages;
using AiNewsSite.Auditing.Rules;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing;

/// <summary>Runs the rules over a site: its files, its graph and its rendered pages.</summary>
public static class SiteAuditor
{
    /// <returns>In no order; the user's severities not applied yet.</returns>
    public static ImmutableArray<Diagnostic> Audit(AuditedSite site)
    {
        var rules = AuditRules.All.Where(rule => rule.Codes.Any(site.IsOn)).ToImmutableArray();
        var found = new ConcurrentBag<FindingList>();
        var whole = new FindingList();
        AuditFiles(site, [.. rules.Select(rule => rule.File).OfType<FileRule>()], found);
        foreach (var rule in rules)
        {
            rule.Site?.Invoke(site, whole);
        }

        if (rules.Any(rule => rule.Page is not null))
        {
            var rendered = RenderedSite.Render(site);
            foreach (var rule in rules)
            {
                rule.Page?.Invoke(rendered, whole);
            }
        }

        found.Add(whole);
        return WithoutIgnored(site, found.SelectMany(list => list.Items));
    }

    /// <summary>The rules that cost next to nothing, for `build`.</summary>
    public static ImmutableArray<Diagnostic> AuditCheaply(AuditedSite site)
    {
        var found = new FindingList();
        foreach (var rule in AuditRules.All.Where(rule => rule.InBuild && rule.Codes.Any(site.IsOn)))
        {
            rule.Site?.Invoke(site, found);
        }

        return WithoutIgnored(site, found.Items);
    }

    /// <summary>What a preview tells of one file: the rules that look at a file alone or at front matter.</summary>
    public static ImmutableArray<Diagnostic> AuditFile(AuditedSite site, SourcePath file)
    {
        var one = site with { Files = [.. site.Files.Where(known => known.Path == file)], Jobs = 1 };
        var rules = AuditRules.All.Where(rule => rule.Codes.Any(site.IsOn)).Select(rule => rule.File);
        var found = new ConcurrentBag<FindingList>();
        AuditFiles(one, [.. rules.OfType<FileRule>()], found);
        var alone = WithoutIgnored(site, found.SelectMany(list => list.Items));
        return [.. alone, .. AuditCheaply(site).Where(finding => finding.File == file)];
    }

    private static void AuditFiles(AuditedSite site, FileRule[] rules, ConcurrentBag<FindingList> found)
    {
        var contents = Contents(site);
        Parallel.ForEach(
            site.Files,
            new ParallelOptions { MaxDegreeOfParallelism = site.Jobs },
            () => new FindingList(),
            (file, _, findings) =>
            {
                if (
                    contents.TryGetValue(file.Path, out var content)
                    && RawFile.Read(file.FullPath) is { } bytes
                    && AuditedFile.Read(file.Path, bytes, content) is { } audited
                )
                {
                    foreach (var rule in rules)
                    {
                        rule(audited, findings);
                    }

                    DecomposedText.Check(audited, bytes, findings);
                }

                return findings;
            },
            found.Add
        );
    }

    internal static Dictionary<SourcePath, AuditedContent> Contents(AuditedSite site)
    {
        var setext = site.Settings.Markdown.Setext;
        var contents = new Dictionary<SourcePath, AuditedContent>();
        foreach (var post in site.Graph.Site.Posts)
        {
            contents[post.Source] = new AuditedContent(post.Title, post.Body.Html, setext);
        }

        foreach (var page in site.Graph.Site.Pages)
        {
            contents[page.Source] = new AuditedContent(page.Title, page.Body.Html, setext);
        }

        return contents;
    }

    /// <summary>Front matter's `check_ignore: [code, …]` silences those codes for its file.</summary>
    internal static HashSet<(SourcePath File, string Code)> Ignored(AuditedSite site) =>
        site
            .Graph.Site.Posts.Select(post => (post.Source, post.FrontMatter))
            .Concat(site.Graph.Site.Pages.Select(page => (page.Source, page.FrontMatter)))
            .SelectMany(file => IgnoredIn(file.FrontMatter).Select(code => (file.Source, code)))
            .ToHashSet();

    private static ImmutableArray<Diagnostic> WithoutIgnored(AuditedSite site, IEnumerable<Diagnostic> findings)
    {
        var ignored = Ignored(site);
        return [.. findings.Where(one => !ignored.Contains((one.File, one.Code.Id)))];
    }

    private static IEnumerable<string> IgnoredIn(DataMap matter) =>
        matter["check_ignore"] switch
        {
            DataList list => list.Items.Select(item => item.Text).OfType<string>(),
            { Text: { } one } => [one],
            _ => [],
        };
}
