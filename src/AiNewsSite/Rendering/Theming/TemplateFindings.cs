using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Templating;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Theming;

/// <summary>Template errors as findings in theme files.</summary>
public static class TemplateFindings
{
    /// <param name="places">Where each template's text came from.</param>
    public static Diagnostic Of(TemplateError error, IReadOnlyDictionary<string, TemplateOrigin> places)
    {
        var origin = places.TryGetValue(error.File, out var known)
            ? known
            : new TemplateOrigin(new SourcePath(error.File), 0);
        var position = new TextPosition(error.Line + origin.Offset, error.Column);
        return Diagnostic.Create(ThemeCodes.Template, origin.File, position, error.Message) with
        {
            Origin = FileOrigin.Theme,
        };
    }
}
