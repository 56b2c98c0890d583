using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Parsing;
using AiNewsSite.Serving;

namespace AiNewsSite.Benchmarks.Serving;

/// <summary>A copy of a blog's folder to write in, gone when disposed.</summary>
internal sealed class BlogCopy : IDisposable
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("ainews-bench-");

    private BlogCopy() { }

    public string Source => Path.Combine(_work.FullName, "source");

    public string Templates => Path.Combine(_work.FullName, "templates");

    /// <summary>A layout of the theme that stands in the templates folder.</summary>
    public string Layout => Path.Combine(Templates, "layouts", "post.html");

    public ServeRequest Request =>
        new(
            moment => new BuildRequest(Source, Templates, new CommandChoices { AsOf = moment })
            {
                Jobs = Environment.ProcessorCount,
            },
            new DisplayRoots(Source, Templates)
        )
        {
            Source = Source,
            Templates = Templates,
            Port = 0,
        };

    public static BlogCopy Of(string folder)
    {
        var copy = new BlogCopy();
        var from = new DirectoryInfo(folder);
        foreach (var file in from.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(copy.Source, Path.GetRelativePath(from.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            file.CopyTo(path);
            // As an archive on a disk is: not written a moment ago.
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-1));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(copy.Layout)!);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "theme-post.html"), copy.Layout);
        return copy;
    }

    public void Dispose() => _work.Delete(recursive: true);
}
