using System.CommandLine;
using System.Globalization;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Model;
using AiNewsSite.Relations.Related;

namespace AiNewsSite.Cli;

/// <summary>`ainews related POST`: what stands under a post, with scores and shared terms, and why others do not.</summary>
internal static class RelatedCommand
{
    public static Command Create(CommandHost host)
    {
        var options = new SiteOptions();
        var post = new Argument<string>("post") { Description = "The post: its slug, file name, path or URL." };
        var command = new Command("related", "Say why posts stand under a post, and why others do not.") { post };
        options.AddTo(command, withOutput: false);
        command.SetAction(parsed =>
        {
            var choices = options.Read(parsed, host);
            if (!host.HasFoldersOf(choices))
            {
                return ExitCode.Usage;
            }

            return Run(parsed.GetValue(post)!, choices, host);
        });
        return command;
    }

    private static int Run(string name, SiteChoices choices, CommandHost host)
    {
        var loaded = SiteBuilder.Load(choices.Request, new StageClock());
        var site = loaded.Graph.Site;
        var findings = new FindingBag(site.Settings, loaded.Findings).Sorted();
        var folder = choices.Source.TrimEnd('/') + "/";
        var bare = name.StartsWith(folder, StringComparison.Ordinal) ? name[folder.Length..] : name;
        if (new RelatedReferences(site).Find(bare) is not { } post)
        {
            // A post that cannot be read is not there either.
            FindingPrinter.Print([.. findings.Where(one => one.Severity == Severity.Error)], choices, host);
            host.Error.WriteLine($"ainews: this build has no post '{name}'. 'ainews list posts' shows them all.");
            return ExitCode.Usage;
        }

        var source = site.Posts[post].Source;
        FindingPrinter.Print([.. findings.Where(one => one.File == source)], choices, host);
        var words = choices.Language == MessageLanguage.Japanese ? RelatedWords.Japanese : RelatedWords.English;
        var explained = RelatedExplainer.Explain(site, post, choices.Jobs);
        host.Out.WriteLine($"{site.Posts[post].Title} ({site.Posts[post].Url})");
        Print(words.Shown, explained.Where(one => one.IsShown));
        Print(words.NotShown, explained.Where(one => !one.IsShown));
        return ExitCode.Done;

        void Print(string heading, IEnumerable<ExplainedPost> posts)
        {
            host.Out.WriteLine();
            host.Out.WriteLine(heading);
            foreach (var one in posts)
            {
                host.Out.WriteLine(Line(site, one, words));
            }
        }
    }

    private static string Line(Site site, in ExplainedPost one, RelatedWords words)
    {
        var post = site.Posts[one.Post];
        var same = one.SameAs is { } index ? site.Posts[index].Title : "";
        var reason = string.Format(CultureInfo.InvariantCulture, words.Reasons[(int)one.Reason], same, one.Shown);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"  {one.Score:0.000}  {post.Date:yyyy-MM-dd}  {post.Title} ({post.Url})\n         {reason}"
        );
        return one.Terms.IsEmpty ? line : $"{line} {words.Terms}: {string.Join(words.Comma, one.Terms)}";
    }
}

/// <summary>What the command says, in one language.</summary>
/// <param name="Reasons">By <see cref="RelatedReason"/>; {0} a title, {1} a number of posts.</param>
internal sealed record RelatedWords(string Shown, string NotShown, string Terms, string Comma, string[] Reasons)
{
    public static RelatedWords English { get; } =
        new(
            "Shown:",
            "Not shown:",
            "Both have",
            ", ",
            [
                "Named in the front matter.",
                "Alike in content.",
                "Would be shown nowhere else.",
                "Near in time: too few are alike.",
                "Others are named or more alike.",
                "Says nearly the same as '{0}'.",
                "Stands under {1} posts already.",
                "Gave its place to a post that would be shown nowhere.",
                "The post says `related: false`.",
            ]
        );

    public static RelatedWords Japanese { get; } =
        new(
            "表示する記事:",
            "表示しない記事:",
            "共通する語",
            "、",
            [
                "フロントマターで指定されています。",
                "内容が似ています。",
                "ほかに表示される場所がない記事です。",
                "似た記事が少ないため、日付の近い記事を表示します。",
                "指定された記事か、より似た記事がほかにあります。",
                "「{0}」とほとんど同じ文章です。",
                "すでに{1}件の記事に表示されています。",
                "どこにも表示されない記事に場所を譲りました。",
                "関連記事を出さない記事です（`related: false`）。",
            ]
        );
}
