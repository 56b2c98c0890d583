using AiNewsSite.Input;
using AiNewsSite.Output;

namespace AiNewsSite.Cli;

/// <summary>`ainews check --external`: asks outside servers, and remembers what they said.</summary>
internal static class OutsideLinks
{
    /// <summary>In the user's own cache folder.</summary>
    public static string DefaultMemory =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ainews", "links.tsv");

    /// <returns>By URL: null where the page is there, else what happened.</returns>
    public static IReadOnlyDictionary<string, string?> Ask(IReadOnlyList<string> urls, string file, CommandHost host)
    {
        var memory = LinkMemory.Read(file, host.Now);
        var unknown = urls.Where(url => !memory.Knows(url)).ToArray();
        var answers = LinkProbe.Ask(unknown, new ProbeManners());
        if (IsOffline(answers))
        {
            host.Error.WriteLine("ainews: no outside host answers; outside links were not checked.");
            return new Dictionary<string, string?>(StringComparer.Ordinal);
        }

        memory.Note(answers, host.Now);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            SourceFileWriter.Replace(file, memory.Bytes());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without a memory the next run asks again; nothing else is lost.
            host.Error.WriteLine($"ainews: the link cache could not be written: {e.Message}");
        }

        return urls.ToDictionary(url => url, memory.AnswerOf, StringComparer.Ordinal);
    }

    /// <summary>When several hosts are asked and none of them can be reached, it is this machine.</summary>
    private static bool IsOffline(IReadOnlyDictionary<string, string?> answers) =>
        answers.Values.All(answer => answer is not null && !answer.StartsWith("HTTP", StringComparison.Ordinal))
        && answers.Keys.Select(url => new Uri(url).Authority).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();
}
