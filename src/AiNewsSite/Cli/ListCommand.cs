using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Model;
using AiNewsSite.Pages;
using AiNewsSite.Parsing;
using AiNewsSite.Relations;
using AiNewsSite.Rendering.Metadata;

namespace AiNewsSite.Cli;

/// <summary>`ainews list posts|tags|future|urls`: what the site would hold, without writing it.</summary>
internal static class ListCommand
{
    private static readonly JsonWriterOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
        NewLine = "\n",
    };

    public static Command Create(CommandHost host) =>
        new("list", "List what the site holds. Nothing is written.")
        {
            Sub("posts", "Every post: date, URL and title; --format json tells all.", new(Posts, PostsJson), host),
            Sub("tags", "Every tag with its number of posts.", new(Tags, TagsJson), host),
            Sub(
                "future",
                "Posts that wait for their time, the next first: time and file.",
                new(Waiting, WaitingJson),
                host
            ),
            Urls(host),
        };

    /// <summary>The files of the search index are many and of no use to anybody but search itself.</summary>
    private static Command Urls(CommandHost host)
    {
        var all = new Option<bool>("--all") { Description = "The files of the search index too." };
        var listing = new Listing(Urls, UrlsJson)
        {
            Select = (site, parsed) =>
                parsed.GetValue(all) ? site : site with { Plans = [.. site.Plans.Where(plan => !IsOfIndex(plan))] },
        };
        var command = Sub("urls", "Every URL of the site, percent-decoded, one a line.", listing, host);
        command.Options.Add(all);
        return command;
    }

    private static bool IsOfIndex(PagePlan plan) =>
        plan.Url.Value.StartsWith(SiteUrls.SearchIndex.Value, StringComparison.Ordinal);

    private static Command Sub(string name, string description, Listing listing, CommandHost host)
    {
        var options = new SiteOptions();
        var format = new Option<string>("--format")
        {
            Description = "text or json.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(name, description) { format };
        options.AddTo(command, withOutput: false);
        command.SetAction(parsed =>
        {
            var choices = options.Read(parsed, host);
            if (!host.HasFoldersOf(choices))
            {
                return ExitCode.Usage;
            }

            var site = listing.Select(SiteBuilder.Load(choices.Request, new StageClock()), parsed);
            var findings = new FindingBag(site.Graph.Site.Settings, site.Findings);
            FindingPrinter.Print(findings.Sorted(), choices, host);
            if (parsed.GetValue(format) == "json")
            {
                host.Out.WriteLine(Write(site, listing.Json));
            }
            else
            {
                listing.Text(site, host.Out);
            }

            return findings.HasErrors ? ExitCode.Errors : ExitCode.Done;
        });
        return command;
    }

    private static void Posts(LoadedSite site, TextWriter output)
    {
        foreach (var post in site.Graph.Site.Posts)
        {
            output.WriteLine($"{post.Date:yyyy-MM-dd} {post.Url} {post.Title}");
        }
    }

    private static void Tags(LoadedSite site, TextWriter output)
    {
        foreach (var entry in site.Graph.Tags.Terms.OrderByDescending(entry => entry.Term.Count))
        {
            output.WriteLine($"{entry.Term.Count, 5} {entry.Term.Name}");
        }
    }

    private static void Urls(LoadedSite site, TextWriter output)
    {
        foreach (var plan in site.Plans)
        {
            output.WriteLine(plan.Url.Value);
        }
    }

    private static IEnumerable<HiddenPost> WaitingPosts(LoadedSite site) =>
        site
            .Graph.Site.Hidden.Where(post => post.Why == HiddenKind.Future)
            .OrderBy(post => post.Date)
            .ThenBy(post => post.Source.Value, StringComparer.Ordinal);

    private static void Waiting(LoadedSite site, TextWriter output)
    {
        foreach (var post in WaitingPosts(site))
        {
            output.WriteLine($"{JsonLd.Iso(post.Date)} {post.Source}");
        }
    }

    private static void WaitingJson(LoadedSite site, Utf8JsonWriter json)
    {
        foreach (var post in WaitingPosts(site))
        {
            json.WriteStartObject();
            json.WriteString("source", post.Source.Value);
            json.WriteString("date", JsonLd.Iso(post.Date));
            json.WriteEndObject();
        }
    }

    private static void PostsJson(LoadedSite site, Utf8JsonWriter json)
    {
        var posts = site.Graph.Site.Posts;
        for (var index = 0; index < posts.Length; index++)
        {
            var (post, summary) = (posts[index], site.Graph.Summaries[index]);
            json.WriteStartObject();
            json.WriteString("source", post.Source.Value);
            json.WriteString("url", post.Url.Value);
            json.WriteString("title", post.Title);
            json.WriteString("date", JsonLd.Iso(post.Date));
            json.WriteString("updated", post.Updated is { } updated ? JsonLd.Iso(updated) : null);
            Strings(json, "categories", summary.Categories.Select(term => term.Name));
            Strings(json, "tags", summary.Tags.Select(term => term.Name));
            json.WriteString("author", summary.Authors is [var author, ..] ? author.Name : null);
            json.WriteNumber("reading_minutes", summary.ReadingMinutes);
            json.WriteBoolean("draft", post.Draft);
            json.WriteBoolean("noindex", post.NoIndex);
            Strings(json, "related", site.Graph.Related[index].Select(other => posts[other].Url.Value));
            json.WriteEndObject();
        }
    }

    private static void TagsJson(LoadedSite site, Utf8JsonWriter json)
    {
        foreach (var entry in site.Graph.Tags.Terms)
        {
            json.WriteStartObject();
            json.WriteString("name", entry.Term.Name);
            json.WriteString("url", entry.Term.Url.Value);
            json.WriteNumber("count", entry.Term.Count);
            json.WriteEndObject();
        }
    }

    private static void UrlsJson(LoadedSite site, Utf8JsonWriter json)
    {
        foreach (var plan in site.Plans)
        {
            json.WriteStringValue(plan.Url.Value);
        }
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static string Write(LoadedSite site, Action<LoadedSite, Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartArray();
            content(site, json);
            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>How one kind of thing is listed.</summary>
    private sealed record Listing(Action<LoadedSite, TextWriter> Text, Action<LoadedSite, Utf8JsonWriter> Json)
    {
        /// <summary>What is listed of a site.</summary>
        public Func<LoadedSite, ParseResult, LoadedSite> Select { get; init; } = (site, _) => site;
    }
}
