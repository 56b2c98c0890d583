using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Build;

/// <summary>Every file of a source after parsing, in path order; files with errors are absent and in the findings.</summary>
internal sealed record ParsedSource(
    ImmutableArray<Post> Posts,
    ImmutableArray<StaticPage> Pages,
    DataMap Data,
    ImmutableArray<Diagnostic> Findings
);

/// <summary>Reads and parses the files of a source side by side; a file's text is let go when it is parsed.</summary>
internal static class SourceParser
{
    public static ParsedSource Parse(SourceTree tree, SiteSettings settings, int jobs)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var posts = Each([.. tree.Posts, .. tree.Drafts], jobs, text => PostParser.Parse(text, settings), findings);
        var pages = Each(tree.Pages, jobs, text => PageParser.Parse(text, settings), findings);
        var texts = tree.Data.Select(SourceTextReader.Read).ToArray();
        findings.AddRange(texts.SelectMany(text => text.Diagnostics));
        var data = DataParser.Parse(
            texts.Where(text => text.HasValue).Select(text => text.Value!),
            settings.DataFolder
        );
        findings.AddRange(data.Diagnostics);
        return new ParsedSource(posts, pages, data.Value ?? DataMap.Empty, findings.ToImmutable());
    }

    private static ImmutableArray<T> Each<T>(
        ImmutableArray<SourceFile> files,
        int jobs,
        Func<SourceText, Parsed<T>> parse,
        ImmutableArray<Diagnostic>.Builder findings
    )
        where T : class
    {
        var parsed = new Parsed<T>[files.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        Parallel.For(
            0,
            files.Length,
            options,
            index =>
            {
                var text = SourceTextReader.Read(files[index]);
                parsed[index] = text.Value is { } read ? parse(read) : new Parsed<T>(null, text.Diagnostics);
            }
        );
        findings.AddRange(parsed.SelectMany(one => one.Diagnostics));
        return [.. parsed.Where(one => one.HasValue).Select(one => one.Value!)];
    }
}
