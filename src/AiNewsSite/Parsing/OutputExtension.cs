namespace AiNewsSite.Parsing;

/// <summary>What a source file becomes, by its extension (Jekyll's converters).</summary>
internal static class OutputExtension
{
    public static bool IsMarkdown(string extension) =>
        extension.ToLowerInvariant() is ".md" or ".markdown" or ".mkdown" or ".mkdn" or ".mkd";

    /// <summary>The tool that a file would need and that is not here; null where none is.</summary>
    public static string? MissingConverter(string extension) =>
        extension.ToLowerInvariant() switch
        {
            ".scss" or ".sass" => "Sass",
            ".coffee" => "CoffeeScript",
            _ => null,
        };

    /// <summary>The extension of the output: ".html" for Markdown, else the source's own.</summary>
    public static string Of(string extension) => IsMarkdown(extension) ? ".html" : extension;

    public static bool IsHtml(string outputExtension) => outputExtension is ".html" or ".xhtml" or ".htm";
}
