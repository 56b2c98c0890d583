using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AiNewsSite.Tests.Support;

/// <summary>A small site, written to a folder of its own and built with the theme that comes with the program.</summary>
internal sealed class BuiltSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="settings">Lines of `_config.yml`; title, address and time zone stand already.</param>
    /// <param name="files">Paths and texts.</param>
    public BuiltSite(string settings, params (string Path, string Text)[] files)
        : this([], settings, files) { }

    public BuiltSite(string[] options, string settings, params (string Path, string Text)[] files)
    {
        const string Basics =
            "title: 試験\nurl: https://e.jp\ntimezone: Asia/Tokyo\npermalink: /:year/:month/:day/:title/\n";
        _folder.Write("site/_config.yml", Basics + settings);
        foreach (var (path, text) in files)
        {
            _folder.Write("site/" + path, text);
        }

        Output = Path.Combine(_folder.Path, "out");
        var source = Path.Combine(_folder.Path, "site");
        Run = CommandLine.Run([
            "build",
            "--source",
            source,
            "--output",
            Output,
            "--as-of",
            "2026-06-01",
            "--lang",
            "en",
            .. options,
        ]);
    }

    public CommandLine.Outcome Run { get; }

    public string Output { get; }

    /// <summary>Every file, relative, ordinal.</summary>
    public string[] Files =>
        [
            .. Directory
                .EnumerateFiles(Output, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Output, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    public bool Has(string file) => File.Exists(Path.Combine(Output, file));

    public string Text(string file)
    {
        Assert.True(Has(file), $"{file} is not there\n{Run.Error}");
        return File.ReadAllText(Path.Combine(Output, file), Encoding.UTF8);
    }

    public IHtmlDocument Page(string file) => new HtmlParser().ParseDocument(Text(file));

    public void Dispose() => _folder.Dispose();

    public static (string Path, string Text) Post(string name, string frontMatter, string body = "本文。") =>
        ($"_posts/{name}.md", $"---\n{frontMatter}\n---\n{body}\n");
}
