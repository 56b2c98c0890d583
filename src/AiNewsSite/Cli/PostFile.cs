using AiNewsSite.Output;
using AiNewsSite.Parsing.Importing;

namespace AiNewsSite.Cli;

/// <summary>Puts a new post into the blog and tells where.</summary>
internal static class PostFile
{
    /// <returns>An <see cref="ExitCode"/>; the path of the new file goes to standard output.</returns>
    public static int Create(NewPost post, string source, bool isDraft, CommandHost host)
    {
        var path = Path.Combine(source, PostText.FileName(post, isDraft));
        try
        {
            if (SourceFileWriter.TryCreate(path, PostText.Write(post)))
            {
                host.Out.WriteLine(path);
                return ExitCode.Done;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"ainews: '{path}' could not be written: {e.Message}");
            return ExitCode.Errors;
        }

        host.Error.WriteLine($"ainews: '{path}' is there already and stays as it is. Give another --slug or --date.");
        return ExitCode.Errors;
    }
}
