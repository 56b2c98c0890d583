using System.Globalization;
using AiNewsSite.Auditing;
using AiNewsSite.Auditing.Mending;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;
using AiNewsSite.Output;

namespace AiNewsSite.Cli;

/// <summary>`ainews check --fix`.</summary>
internal static class CheckMending
{
    /// <returns>False where a file could not be written.</returns>
    public static bool Run(SiteChoices choices, CommandHost host, bool dryRun)
    {
        var site = SiteBuilder.Load(choices.Request, new StageClock());
        var mended = SiteMender.Mend(site.ToAudit(choices.Jobs));
        foreach (var file in mended)
        {
            var path = choices.Roots.PathOf(FileOrigin.Source, file.File.Path);
            if (dryRun)
            {
                host.Out.Write(file.Diff(path));
                continue;
            }

            try
            {
                SourceFileWriter.Replace(file.File.FullPath, file.Bytes());
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                host.Error.WriteLine($"ainews: {path}: {e.Message}");
                return false;
            }

            // A document of findings is the whole of standard output.
            Tell(file, path, choices.Format is DiagnosticFormat.Json or DiagnosticFormat.Sarif ? host.Error : host.Out);
        }

        if (!choices.Quiet)
        {
            Summarize(mended.Length, mended.Sum(file => file.Mends.Length), choices, host);
        }

        return true;
    }

    private static void Tell(MendedFile file, string path, TextWriter into)
    {
        foreach (var mend in file.Mends)
        {
            var line = mend.Line.ToString(CultureInfo.InvariantCulture);
            into.WriteLine($"{path}({line}): {mend.Code.Id}: {mend.Text}");
        }
    }

    private static void Summarize(int files, int mends, SiteChoices choices, CommandHost host) =>
        host.Error.WriteLine(
            choices.Language == MessageLanguage.Japanese
                ? $"修正 {mends} か所（{files} ファイル）。"
                : $"{mends} mends in {files} files."
        );
}
