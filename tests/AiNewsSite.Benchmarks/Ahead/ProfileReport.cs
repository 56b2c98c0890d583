using System.Globalization;
using AiNewsSite.Benchmarks.Serving;

namespace AiNewsSite.Benchmarks.Ahead;

/// <summary>Writes the profile that names what is to be compiled ahead besides what the compiler finds by itself.</summary>
internal static class ProfileReport
{
    /// <param name="program">Published for this machine, its assemblies beside it.</param>
    /// <param name="blog">Built, checked and served.</param>
    /// <param name="output">The profile.</param>
    public static async Task<int> WriteAsync(string program, string blog, string output)
    {
        using var observed = new ObservedProgram(Path.GetFullPath(program));
        using var copy = BlogCopy.Of(blog);
        string[] source = ["--source", copy.Source];
        string[] site = ["--output", Path.Combine(copy.Source, "..", "site")];
        observed.Run(["build", .. source, .. site]);
        observed.Run(["build", .. source, .. site]);
        observed.Run(["check", .. source]);
        await observed.ServeAsync(copy.Source);

        using var assemblies = new ProgramAssemblies(Path.GetDirectoryName(Path.GetFullPath(program))!);
        var profile = new ProfileWriter(assemblies);
        var unknown = observed
            .Called.Where(method => method.IsOverValues)
            .DistinctBy(method => method.ToString())
            .OrderBy(method => method.ToString(), StringComparer.Ordinal)
            .Where(method => !profile.Add(method))
            .ToList();
        await using var file = File.Create(output);
        profile.Save(file);
        unknown.ForEach(method => Console.WriteLine($"not found: {method}"));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{profile.Count} methods, {unknown.Count} more not found; {file.Length} bytes"
            )
        );
        return 0;
    }
}
