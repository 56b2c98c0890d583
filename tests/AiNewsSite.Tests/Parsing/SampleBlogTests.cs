using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Data;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Parsing;

/// <summary>Against a real Jekyll blog that lies beside the checkout on some machines.</summary>
public class SampleBlogTests
{
    [SharedFact]
    public void Every_url_is_the_one_that_jekyll_gives()
    {
        var root = Path.Combine(Places.Shared!, "sample-blog");
        var config = SourceReader.ReadSettings(root).Value!;
        var map = YamlReader.ParseMap(config.Path, config.Text);
        var (settings, findings) = SettingsParser.Parse(
            config.Path,
            map.Value!,
            new CommandChoices { AsOf = DateTimeOffset.UnixEpoch }
        );
        Assert.Empty(map.Diagnostics);
        Assert.Empty(findings);

        var tree = SourceReader.Read(new SourceQuery(root) { Include = settings!.Include, Exclude = settings.Exclude });
        Assert.Empty(tree.Diagnostics);
        var urls = new List<string>();
        foreach (var file in tree.Value!.Posts)
        {
            var (post, found) = PostParser.Parse(SourceTextReader.Read(file).Value!, settings);
            Assert.DoesNotContain(found, one => one.Severity == Severity.Error);
            urls.Add(post!.Url.Value);
        }

        urls.Sort(StringComparer.Ordinal);
        var expected = File.ReadAllLines(Path.Combine(root, "expected-urls.txt"));
        Array.Sort(expected, StringComparer.Ordinal);
        Assert.Equal(60, expected.Length);
        Assert.Equal(expected, urls);
    }
}
