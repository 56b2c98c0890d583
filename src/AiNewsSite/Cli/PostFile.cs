using AiNewsSite.Output;

namespace AiNewsSite.Cli;

/// <summary>Puts a new post into the blog and tells where.</summary>
internal static class PostFile
{
    /// <returns>An <see cref="ExitCode"/>; the path of the new file goes to standard output.</returns>
    public static int Create(string path, string text, CommandHost host)
    {
        try
        {
            if (SourceFileWriter.TryCreate(path, text))
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
