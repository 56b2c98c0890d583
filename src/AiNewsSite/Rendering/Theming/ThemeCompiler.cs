using System.Collections.Immutable;
using System.Text;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Data;
using AiNewsSite.Templating;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Theming;

/// <summary>Theme files to a Theme; every template is parsed here, so that one run shows all of their mistakes.</summary>
public sealed class ThemeCompiler
{
    private const string FallbackLanguage = "ja";

    private readonly ImmutableArray<Diagnostic>.Builder _findings = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<string, TemplateOrigin> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Layout> _layouts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _partials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ThemeAsset> _assets = new(StringComparer.Ordinal);

    // By language, the ones that win last.
    private readonly Dictionary<string, List<DataMap>> _words = new(StringComparer.Ordinal);

    private ThemeCompiler() { }

    public static Parsed<Theme> Compile(ImmutableArray<ThemeFile> files, SiteSettings settings)
    {
        var compiler = new ThemeCompiler();
        foreach (var file in files)
        {
            compiler.Add(file);
        }

        return new Parsed<Theme>(compiler.Finish(settings), compiler._findings.ToImmutable());
    }

    private void Add(ThemeFile file)
    {
        var (folder, rest) = file.Path.Value.Split('/', 2) is [var first, var second] ? (first, second) : ("", "");
        switch (folder)
        {
            case "layouts":
                AddLayout(rest, file);
                break;
            case "partials":
                AddPartial(rest, file);
                break;
            case "assets":
                _assets[rest] = new ThemeAsset(AssetUrl(rest, file.Bytes.Span), file.Bytes);
                break;
            case "i18n" when Decode(file)?.Text is { } text:
                var words = YamlReader.ParseMap(file.Path, text);
                Report(words.Diagnostics);
                WordsOf(Path.GetFileNameWithoutExtension(rest)).Add(words.Value ?? DataMap.Empty);
                break;
        }
    }

    private void AddLayout(string rest, ThemeFile file)
    {
        if (Decode(file) is not { } source)
        {
            return;
        }

        var matter = FrontMatterReader.Read(source);
        Report(matter.Diagnostics);
        var name = WithoutExtension(rest);
        var body = matter.Value ?? new RawFrontMatter(DataMap.Empty, 0, 1);
        var key = "layouts/" + name;
        _places[key] = new TemplateOrigin(file.Path, body.BodyLine - 1);
        var template = Template.Parse(source.Text[body.BodyStart..], key);
        Report(template.Errors);
        var parent = body.Values["layout"]?.Text is { } named && named != "none" ? named : null;
        _layouts[name] = new Layout(name, parent, template);
    }

    private void AddPartial(string rest, ThemeFile file)
    {
        if (Decode(file)?.Text is not { } text)
        {
            return;
        }

        // Jekyll's authors write the extension, ours need not.
        foreach (var name in (string[])[rest, WithoutExtension(rest)])
        {
            _partials[name] = text;
            _places[name] = new TemplateOrigin(file.Path, 0);
        }

        Report(Template.Parse(text, rest).Errors);
    }

    private List<DataMap> WordsOf(string language)
    {
        if (!_words.TryGetValue(language, out var words))
        {
            _words[language] = words = [];
        }

        return words;
    }

    private Theme Finish(SiteSettings settings)
    {
        foreach (var layout in _layouts.Values.OrderBy(layout => layout.Name, StringComparer.Ordinal))
        {
            CheckParents(layout);
        }

        var words = Words.From([
            .. WordsOf(FallbackLanguage),
            .. WordsOf(settings.Language.Split('-')[0]),
            .. WordsOf(settings.Language),
        ]);
        var links = new SiteLinks(settings.Origin, settings.BasePath);
        var set = new TemplateSet(_partials.GetValueOrDefault, SiteFunctions.For(links, words, _assets));
        return new Theme(_layouts, set, [.. _partials.Keys.Order(StringComparer.Ordinal)], _assets, words, _places);
    }

    private void CheckParents(Layout layout)
    {
        var chain = new List<string> { layout.Name };
        for (var at = layout; at.Parent is { } parent; )
        {
            if (!_layouts.TryGetValue(parent, out at))
            {
                var nearest = Nearest.To(parent, _layouts.Keys) ?? "";
                Report([Finding(ThemeCodes.UnknownLayout, layout, parent, nearest)]);
                return;
            }

            chain.Add(parent);
            if (chain.Count(name => name == parent) > 1)
            {
                Report([Finding(ThemeCodes.LayoutCycle, layout, string.Join(" → ", chain))]);
                // A circle must not be followed when pages are rendered.
                _layouts[layout.Name] = layout with
                {
                    Parent = null,
                };
                return;
            }
        }
    }

    private Diagnostic Finding(DiagnosticCode code, Layout layout, params ReadOnlySpan<string> arguments) =>
        Diagnostic.Create(code, _places["layouts/" + layout.Name].File, new TextPosition(1, 1), arguments);

    private SourceText? Decode(ThemeFile file)
    {
        var text = SourceTextReader.Decode(file.Path, file.Bytes.Span);
        Report(text.Diagnostics);
        return text.Value;
    }

    private void Report(ImmutableArray<TemplateError> errors) =>
        Report(errors.Select(error => TemplateFindings.Of(error, _places)));

    private void Report(IEnumerable<Diagnostic> findings) =>
        _findings.AddRange(findings.Select(finding => finding with { Origin = FileOrigin.Theme }));

    private static string WithoutExtension(string name) => name.LastIndexOf('.') is var at and > 0 ? name[..at] : name;

    /// <summary>Scripts and styles get their content's hash into the name: they may be cached for ever.</summary>
    private static UrlPath AssetUrl(string name, ReadOnlySpan<byte> bytes)
    {
        var extension = Path.GetExtension(name);
        return extension is ".css" or ".js"
            ? new UrlPath($"/assets/{name[..^extension.Length]}.{ContentHash.Of(bytes).Digits}{extension}")
            : new UrlPath($"/assets/{name}");
    }
}
