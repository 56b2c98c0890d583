using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AiNewsSite.Cli;

/// <summary>What stands at the end of every `--help`: command lines to type as they are, and what each does.</summary>
internal static class HelpExamples
{
    /// <summary>By command path; the program itself is "".</summary>
    private static readonly Dictionary<string, (string Line, string Says)[]> All = new(StringComparer.Ordinal)
    {
        [""] =
        [
            ("ainews new site blog", "start a blog in a new folder"),
            ("ainews build", "build content/, or this folder, to _site/"),
            ("ainews build --source ~/blog --future", "build any Jekyll folder"),
            ("ainews serve", "preview it while you write"),
            ("ainews check", "look for what should not be published"),
            ("ainews list urls", "every URL of the site"),
        ],
        ["build"] =
        [
            ("ainews build", "content/, or this folder, to _site/"),
            ("ainews build --base-url https://user.github.io/blog/", "for a site that lives under a folder"),
            ("ainews build --drafts --future --output preview", "with what readers do not see yet"),
            ("ainews build --cards", "first make the cards that are missing"),
            ("ainews build --severity url-conflict=warning", "give the newer of two posts another URL"),
            ("ainews build --timings", "and say where the time went"),
        ],
        ["serve"] =
        [
            ("ainews serve --open", "preview on http://127.0.0.1:4000/ in the browser"),
            ("ainews serve --drafts --future --port 8080", "with what readers do not see yet"),
            ("ainews serve --host 0.0.0.0 --allow-remote", "let a phone in the same network look too"),
        ],
        ["new"] =
        [
            ("ainews new site blog", "start a blog in a new folder"),
            ("ainews new post \"RAGとは何か\"", "start a post in it"),
        ],
        ["new site"] =
        [
            ("ainews new site blog", "start a blog in a new folder"),
            ("ainews new site blog --title \"AI日報\"", "and name it"),
        ],
        ["new post"] =
        [
            ("ainews new post \"RAGとは何か\" --slug what-is-rag", "_posts/DATE-what-is-rag.md"),
            ("ainews new post \"RAGとは何か\" --category AI --tag RAG --tag 検索", "with its terms"),
            ("ainews new post \"RAGとは何か\" --draft", "in _drafts, which readers do not see"),
        ],
        ["import"] =
        [
            ("ainews import article.md page.html --category AI", "each becomes a post"),
            ("ainews import article.md --draft", "each becomes a draft"),
            ("ainews import --from jekyll ~/blog --source content", "copy a whole blog to content/"),
        ],
        ["check"] =
        [
            ("ainews check", "every finding"),
            ("ainews check --fix --dry-run", "show what --fix would mend"),
            ("ainews check --fix", "mend it"),
            ("ainews check --external", "ask the outside links too"),
            ("ainews check --format sarif > findings.sarif", "for code scanning"),
        ],
        ["list"] =
        [
            ("ainews list posts", "date, URL and title of every post"),
            ("ainews list future", "posts that wait for their time"),
        ],
        ["list posts"] = [("ainews list posts --format json > posts.json", "all that is known of every post")],
        ["list tags"] = [("ainews list tags --source ~/blog", "every tag with its number of posts")],
        ["list future"] = [("ainews list future", "posts that wait for their time, the next first")],
        ["list urls"] = [("ainews list urls --all", "the files of the search index too")],
        ["related"] =
        [
            ("ainews related what-is-rag", "by slug"),
            ("ainews related _posts/2026-04-08-what-is-rag.md", "by file"),
        ],
        ["cards"] =
        [
            ("ainews cards", "make those that are missing"),
            ("ainews cards --prune", "and delete those that no post uses"),
            ("ainews build --cards", "make them, then build"),
        ],
        ["icons"] = [("ainews icons templates/assets/icon.svg", "icon-180.png and so on, in templates/assets")],
        ["schema"] =
        [
            ("ainews schema > .vscode/front-matter.schema.json", "where `new site` put it"),
            ("ainews schema --snippets > .vscode/front-matter.code-snippets", "after new categories"),
        ],
        ["template"] =
        [
            ("ainews template page.html", "a template without names"),
            ("ainews template page.html --model page.json --includes partials", "with names and partials"),
        ],
        ["completion"] =
        [
            ("ainews completion bash >> ~/.bashrc", ""),
            ("ainews completion zsh >> ~/.zshrc", "after compinit"),
            ("ainews completion fish > ~/.config/fish/completions/ainews.fish", ""),
            ("ainews completion pwsh >> $PROFILE", ""),
        ],
    };

    /// <summary>Lets `--help` of every command end with its examples.</summary>
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpThenExamples((SynchronousCommandLineAction)help.Action!);
    }

    public static IReadOnlyList<(string Line, string Says)> Of(Command command) =>
        All.GetValueOrDefault(Path(command), []);

    private static string Path(Command command)
    {
        var names = new List<string>();
        for (
            Command? at = command;
            at is not null and not RootCommand;
            at = at.Parents.OfType<Command>().FirstOrDefault()
        )
        {
            names.Insert(0, at.Name);
        }

        return string.Join(' ', names);
    }

    private sealed class HelpThenExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        public override bool Terminating => help.Terminating;

        public override bool ClearsParseErrors => help.ClearsParseErrors;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var examples = Of(parseResult.CommandResult.Command);
            var output = parseResult.InvocationConfiguration.Output;
            var width = examples.Select(example => example.Line.Length).DefaultIfEmpty().Max();
            output.WriteLine("Examples:");
            foreach (var (line, says) in examples)
            {
                output.WriteLine($"  {line.PadRight(width)}  {says}".TrimEnd());
            }

            output.WriteLine();
            return code;
        }
    }
}
