using System.Text;
using AiNewsSite.Auditing.Texts;
using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Values;

namespace AiNewsSite.Auditing.Pages;

/// <summary>
/// Brings what was found on rendered pages home: to the line of the post that wrote it, or to the template, once,
/// however many pages it stands on.
/// </summary>
internal sealed class Places
{
    private readonly AuditedSite _site;
    private readonly Dictionary<SourcePath, SourceFile> _files;
    private readonly Dictionary<SourcePath, Body> _bodies;
    private readonly Dictionary<SourcePath, AuditedFile?> _read = [];

    public Places(AuditedSite site)
    {
        _site = site;
        _files = site.Files.ToDictionary(file => file.Path);
        _bodies = site
            .Graph.Site.Posts.Select(post => KeyValuePair.Create(post.Source, post.Body))
            .Concat(site.Graph.Site.Pages.Select(page => KeyValuePair.Create(page.Source, page.Body)))
            .ToDictionary();
    }

    /// <summary>One finding for each post that has the words in its body, and one for all pages that do not.</summary>
    /// <param name="words">As the attribute's value shows them, references decoded.</param>
    /// <param name="arguments">From the pages that one finding stands for.</param>
    public void Report(
        FindingList into,
        DiagnosticCode code,
        PageWords found,
        Func<IReadOnlyList<PageFacts>, string[]> arguments
    )
    {
        var needle = Encoding.UTF8.GetBytes(found.Words.Replace("&", "&amp;", StringComparison.Ordinal));
        var own = found.Pages.Where(page => IsInBody(page, needle)).ToList();
        foreach (var page in own)
        {
            var at = OffsetIn(page.Plan.Source!.Value, found.Words);
            into.Items.Add(Diagnostic.Create(code, page.Plan.Source!.Value, at, arguments([page])));
        }

        var others = found.Pages.Except(own).ToList();
        if (others.Count > 0)
        {
            into.Items.Add(InTemplate(code, found.Words, others[0], arguments(others)));
        }
    }

    private bool IsInBody(PageFacts page, byte[] needle) =>
        page.Plan.Source is { } source
        && _bodies.TryGetValue(source, out var body)
        && body.Html.Span.IndexOf(needle) >= 0;

    private TextPosition OffsetIn(SourcePath source, string words)
    {
        if (!_read.TryGetValue(source, out var file))
        {
            var bytes = _files.TryGetValue(source, out var known) ? RawFile.Read(known.FullPath) : null;
            _read[source] = file = bytes is null ? null : AuditedFile.Read(source, bytes, default);
        }

        if (file is null)
        {
            return TextPosition.None;
        }

        foreach (var form in Forms(words))
        {
            if (file.Text.IndexOf(form, file.BodyStart, StringComparison.Ordinal) is var at and >= 0)
            {
                return file.PositionOf(at);
            }
        }

        return TextPosition.None;
    }

    private IEnumerable<string> Forms(string words)
    {
        yield return words;
        var decoded = Uri.UnescapeDataString(words);
        yield return decoded;
        var basePath = _site.Settings.BasePath;
        if (basePath.Length > 0 && words.StartsWith(basePath, StringComparison.Ordinal))
        {
            yield return words[basePath.Length..];
            yield return Uri.UnescapeDataString(words[basePath.Length..]);
        }

        // A heading's own id comes from its words, without marks and blanks.
        yield return decoded.TrimStart('#').Replace('-', ' ');
    }

    private Diagnostic InTemplate(DiagnosticCode code, string words, PageFacts page, string[] arguments)
    {
        var basePath = _site.Settings.BasePath;
        var bare = words.StartsWith(basePath, StringComparison.Ordinal) ? words[basePath.Length..] : words;
        foreach (var wanted in (string[])[words, bare, bare.TrimStart('/')])
        {
            var needle = Encoding.UTF8.GetBytes(wanted);
            foreach (var file in _site.Theme.Where(file => needle.Length > 3 && file.Path.Extension == ".html"))
            {
                if (file.Bytes.Span.IndexOf(needle) is var at and >= 0)
                {
                    return Diagnostic.Create(code, file.Path, PositionOf(file.Bytes.Span, at), arguments) with
                    {
                        Origin = FileOrigin.Theme,
                    };
                }
            }
        }

        return page.Plan.Source is { } source
            ? Diagnostic.Create(code, source, TextPosition.None, arguments)
            : Diagnostic.Create(code, new SourcePath(page.Plan.OutputFile), TextPosition.None, arguments) with
            {
                Origin = FileOrigin.Elsewhere,
            };
    }

    private static TextPosition PositionOf(ReadOnlySpan<byte> text, int offset)
    {
        var before = text[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new TextPosition(1 + before.Count((byte)'\n'), 1 + Encoding.UTF8.GetCharCount(text[lineStart..offset]));
    }
}

/// <summary>The same words on some pages.</summary>
internal sealed record PageWords(string Words, IReadOnlyList<PageFacts> Pages);
