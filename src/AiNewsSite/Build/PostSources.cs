using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Build;

/// <summary>Reads posts' texts again, when they are to be published: no build holds all of them.</summary>
internal sealed class PostSources(SourceTree tree)
{
    private readonly Lazy<Dictionary<SourcePath, SourceFile>> _files = new(() =>
        tree.Posts.Concat(tree.Drafts).ToDictionary(file => file.Path)
    );

    /// <summary>A post's source after its front matter.</summary>
    /// <remarks>Throws IOException where the file has gone since it was parsed.</remarks>
    public string Markdown(Post post)
    {
        var source = SourceTextReader.Read(_files.Value[post.Source]).Value;
        return source is not null && FrontMatterReader.Read(source).Value is { } matter
            ? source.Text[matter.BodyStart..]
            : throw new IOException($"{post.Source} changed while the site was built");
    }
}
