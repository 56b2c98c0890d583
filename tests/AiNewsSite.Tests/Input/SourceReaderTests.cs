using System.Text;
using AiNewsSite.Input;

namespace AiNewsSite.Tests.Input;

public sealed class SourceReaderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("ainews-input-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string path, string text = "x")
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private SourceTree Read(SourceQuery? query = null)
    {
        var (tree, findings) = SourceReader.Read((query ?? new SourceQuery(_root)) with { Root = _root });
        Assert.Empty(findings);
        return tree!;
    }

    private static string[] Paths(IEnumerable<SourceFile> files) => [.. files.Select(file => file.Path.Value)];

    private string[] Static(SourceQuery? query = null) => Paths(Read(query).StaticFiles);

    [Fact]
    public void Files_are_told_apart_by_place_and_first_line()
    {
        Write("_config.yml", "title: x");
        Write("_posts/2026-01-02-a.md");
        Write("_posts/sub/26-1-2-b.markdown");
        Write("tech/ai/_posts/2026-01-03-c.html");
        Write("_drafts/idea.md");
        Write("_data/nested/authors.yml", "a: 1");
        Write("_data/notes.txt");
        Write("about.md", "---\ntitle: x\n---\n");
        Write("feed.xml", "---  \r\n---\n");
        Write("bom.html", "\uFEFF---\n---\n");
        Write("not-a-page.md", "----\n");
        Write("no-line-end.md", "---");
        Write("assets/a.css");

        var tree = Read();

        Assert.Equal(
            ["_posts/2026-01-02-a.md", "_posts/sub/26-1-2-b.markdown", "tech/ai/_posts/2026-01-03-c.html"],
            Paths(tree.Posts)
        );
        Assert.Equal(["_drafts/idea.md"], Paths(tree.Drafts));
        Assert.Equal(["_data/nested/authors.yml"], Paths(tree.Data));
        Assert.Equal(["about.md", "bom.html", "feed.xml"], Paths(tree.Pages));
        Assert.Equal(["assets/a.css", "no-line-end.md", "not-a-page.md"], Paths(tree.StaticFiles));
    }

    [Fact]
    public void Special_backup_and_excluded_names_are_skipped()
    {
        Write(".env");
        Write(".git/config");
        Write("_layouts/x.html");
        Write("_site/index.html");
        Write("#x#");
        Write("~x");
        Write("x~");
        Write("sub/_x.txt");
        Write("vendor/bundle/x.rb");
        Write("vendors.txt");
        Write("secret/x.txt");
        Write("keep/secret/x.txt");
        Write("b.tmp");
        Write("sub/c.tmp");

        Assert.Equal(
            ["keep/secret/x.txt", "vendors.txt"],
            Static(new SourceQuery(_root) { Exclude = ["vendor/bundle/", "secret", "*.tmp"] })
        );
    }

    [Fact]
    public void Include_overrides_the_filter()
    {
        Write(".htaccess");
        Write(".well-known/x.txt");
        Write("_pages/about.md", "---\n---\n");
        Write("_pages/_hidden.md", "---\n---\n");
        Write("_other/x.md");
        Write("out/keep.txt");

        var tree = Read(
            new SourceQuery(_root) { Include = [".htaccess", ".well-known", "_pages", "out"], Exclude = ["out"] }
        );

        Assert.Equal([".htaccess", ".well-known/x.txt", "out/keep.txt"], Paths(tree.StaticFiles));
        Assert.Equal(["_pages/about.md"], Paths(tree.Pages));
    }

    [Fact]
    public void Excluded_posts_are_skipped()
    {
        Write("_posts/2026-01-02-a.md");
        Write("_posts/old/2025-01-02-b.md");
        Write("_posts/_template.md");

        Assert.Equal(
            ["_posts/2026-01-02-a.md"],
            Paths(Read(new SourceQuery(_root) { Exclude = ["_posts/old"] }).Posts)
        );
    }

    [Fact]
    public void Output_and_theme_inside_the_source_are_no_part_of_it()
    {
        Write("public/index.html");
        Write("public2/index.html");
        Write("templates/partials/footer.html");

        string[] apart = [Path.Combine(_root, "public") + "/", Path.Combine(_root, "templates")];
        Assert.Equal(["public2/index.html"], Static(new SourceQuery(_root) { Apart = [.. apart] }));
    }

    [Fact]
    public void Order_is_ordinal_by_composed_path()
    {
        foreach (var name in (string[])["か\u3099.txt", "b.txt", "B.txt", "a.txt", "a/z.txt", "か.txt", "が2.txt"])
        {
            Write(name);
        }

        Assert.Equal(["B.txt", "a.txt", "a/z.txt", "b.txt", "か.txt", "が.txt", "が2.txt"], Static());
    }

    [Fact]
    public void A_post_with_a_wrong_name_is_a_warning()
    {
        Write("_posts/no-date.md");
        Write("_posts/2026-01-02.md");

        var (tree, findings) = SourceReader.Read(new SourceQuery(_root));

        Assert.Empty(tree!.Posts);
        Assert.Equal(
            ["_posts/2026-01-02.md post-file-name", "_posts/no-date.md post-file-name"],
            findings.Select(one => $"{one.File} {one.Code.Id}")
        );
    }

    [Fact]
    public void Links_are_followed_inside_the_source_only()
    {
        Write("real/a.txt");
        var outside = Directory.CreateTempSubdirectory("ainews-outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "secret.txt"), "x");
        File.CreateSymbolicLink(Path.Combine(_root, "alias.txt"), "real/a.txt");
        Directory.CreateSymbolicLink(Path.Combine(_root, "copy"), Path.Combine(_root, "real"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "leak"), outside);
        File.CreateSymbolicLink(Path.Combine(_root, "leak.txt"), Path.Combine(outside, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "real", "loop"), _root);
        File.CreateSymbolicLink(Path.Combine(_root, "dead"), "nowhere");
        File.CreateSymbolicLink(Path.Combine(_root, "self"), "self");

        var (tree, findings) = SourceReader.Read(new SourceQuery(_root));
        Directory.Delete(outside, recursive: true);

        Assert.Equal(["alias.txt", "copy/a.txt", "real/a.txt"], Paths(tree!.StaticFiles));
        Assert.All(findings, one => Assert.Equal("symlink-left-out", one.Code.Id));
        Assert.Equal(
            ["copy/loop", "dead", "leak", "leak.txt", "real/loop", "self"],
            findings.Select(one => one.File.Value)
        );
        Assert.DoesNotContain(
            findings,
            one => one.Arguments.Any(text => text.Contains(outside, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_missing_source_is_an_error()
    {
        var (_, findings) = SourceReader.Read(new SourceQuery(Path.Combine(_root, "none")));

        Assert.Equal(("unreadable-file", "."), (Assert.Single(findings).Code.Id, findings[0].File.Value));
    }

    [Fact]
    public void Static_images_carry_their_size()
    {
        Write("a.svg", "<svg viewBox='0 0 30 20'>");

        var file = Assert.Single(Read().StaticFiles);

        Assert.Equal(new AiNewsSite.Values.ImageSize(30, 20), file.Size);
        Assert.Equal(25, file.Length);
    }

    [Fact]
    public void Settings_are_found_under_either_name()
    {
        Assert.Null(SourceReader.ReadSettings(_root).Value);
        Write("_config.yaml", "title: a\r\n");
        Assert.Equal("title: a\n", SourceReader.ReadSettings(_root).Value!.Text);
        Write("_config.yml", "title: b");
        Assert.Equal("title: b", SourceReader.ReadSettings(_root).Value!.Text);
    }

    [Fact]
    public void Text_is_decoded_strictly()
    {
        var path = new AiNewsSite.Values.SourcePath("a.md");

        Assert.Equal(
            "あ\nが\n\n",
            SourceTextReader.Decode(path, Encoding.UTF8.GetBytes("\uFEFFあ\r\nか\u3099\r\r\n")).Value!.Text
        );
        var finding = Assert.Single(SourceTextReader.Decode(path, [.. "ab\nあ𠮷"u8, 0xFF, 0x41]).Diagnostics);
        Assert.Equal(new AiNewsSite.Values.TextPosition(2, 4), finding.Position);
        Assert.Equal(["FF", "10"], finding.Arguments.Take(2));
    }

    [Fact]
    public void A_file_that_is_gone_is_an_error_that_names_it()
    {
        var finding = Assert.Single(
            SourceTextReader.Read(new AiNewsSite.Values.SourcePath("a.md"), Path.Combine(_root, "a.md")).Diagnostics
        );

        Assert.Equal(
            ("unreadable-file", "a.md", "not found"),
            (finding.Code.Id, finding.File.Value, finding.Arguments[0])
        );
    }
}
