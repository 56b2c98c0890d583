using System.CommandLine;
using AiNewsSite.Cli.Starting;
using AiNewsSite.Parsing.Importing;

namespace AiNewsSite.Cli;

/// <summary>`ainews new post TITLE`.</summary>
internal static class NewCommand
{
    public static Command Create(CommandHost host)
    {
        var title = new Argument<string>("TITLE") { Description = "The post's title." };
        var options = new PostOptions();
        var post = new Command("post", "Start a post: a file with complete front matter. Never overwrites.") { title };
        options.AddTo(post);
        post.SetAction(parsed => Run(parsed, parsed.GetValue(title)!, options, host));
        return new Command("new", "Start a post, or a whole blog.") { post, NewSiteCommand.Create(host) };
    }

    private static int Run(ParseResult parsed, string title, PostOptions options, CommandHost host)
    {
        if (!host.HasFolder("source", options.Source(parsed)))
        {
            return ExitCode.Usage;
        }

        if (title.Trim().Length == 0)
        {
            host.Error.WriteLine("ainews: a post needs a title.");
            return ExitCode.Usage;
        }

        var blog = options.Blog(parsed, host);
        var post = options.Post(parsed, host, blog, (title, null));
        if (post.Slug is null && host.Interactive)
        {
            host.Error.Write($"slug [{PostText.SlugOf(title)}]: ");
            post = post with { Slug = host.In.ReadLine()?.Trim() is { Length: > 0 } answer ? answer : null };
        }

        var path = PostText.FileName(post, options.IsDraft(parsed));
        return PostFile.Create(Path.Combine(options.Source(parsed), path), PostText.Write(post), host);
    }
}
