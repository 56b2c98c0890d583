using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Output;
using AiNewsSite.Pages;
using AiNewsSite.Templating.Rendering;
using AiNewsSite.Values;

namespace AiNewsSite.Build;

/// <summary>What a build did.</summary>
/// <param name="Findings">In printing order, the user's severities applied.</param>
/// <param name="Published">True where the output folder now holds the new site.</param>
/// <param name="Bytes">Of the files written.</param>
public sealed record BuildResult(
    LoadedSite Site,
    ImmutableArray<Diagnostic> Findings,
    bool Published,
    int Files,
    long Bytes
);

/// <summary>Renders and writes all pages side by side.</summary>
public static class SitePublisher
{
    public static BuildResult Publish(LoadedSite site, string output, FindingBag findings, Crew crew)
    {
        if (findings.HasErrors)
        {
            // Nothing will be written; rendering still finds what is wrong in templates and layouts.
            RenderAll(site, findings, crew, (_, _) => { });
            return new BuildResult(site, findings.Sorted(), false, 0, 0);
        }

        try
        {
            using var staged = StagedSite.Begin(output);
            RenderAll(site, findings, crew, (plan, page) => Write(staged, plan, page));
            if (!findings.HasErrors)
            {
                staged.Publish();
                return new BuildResult(site, findings.Sorted(), true, staged.Files, staged.Bytes);
            }
        }
        catch (Exception e) when (Unwrap(e) is IOException or UnauthorizedAccessException)
        {
            var finding = Diagnostic.Create(
                OutputCodes.CannotWrite,
                SourcePath.Elsewhere(output),
                TextPosition.None,
                Unwrap(e).Message
            );
            findings.Add([finding with { Origin = FileOrigin.Elsewhere }]);
        }

        return new BuildResult(site, findings.Sorted(), false, 0, 0);
    }

    private static void Write(StagedSite staged, PagePlan plan, Utf8Output page)
    {
        if (plan.View is FileView file)
        {
            staged.Copy(plan.OutputFile, file.File.FullPath);
        }
        else
        {
            staged.Write(plan.OutputFile, page.Written);
        }
    }

    private static void RenderAll(LoadedSite site, FindingBag findings, Crew crew, Action<PagePlan, Utf8Output> write)
    {
        Parallel.ForEach(
            site.Plans,
            crew.Options,
            () => new Utf8Output(128 * 1024),
            (plan, _, output) => crew.Do(plan.Source?.Value ?? plan.Url.Value, () => Render(plan, output)),
            output => output.Dispose()
        );

        Utf8Output Render(PagePlan plan, Utf8Output output)
        {
            findings.Add(site.Renderer.Render(plan, output));
            if (!findings.HasErrors)
            {
                write(plan, output);
            }

            return output;
        }
    }

    private static Exception Unwrap(Exception e) =>
        e is AggregateException { InnerExceptions: [var only, ..] } ? Unwrap(only) : e;
}
