using System.Collections.Immutable;
using System.Globalization;

namespace AiNewsSite.Templating;

/// <summary>A mistake in a template's text or in its run. Line and column count from 1, columns in UTF-16 units.</summary>
public sealed record TemplateError(string File, int Line, int Column, string Message)
{
    /// <summary>The calls of <c>include</c> and functions that led here, innermost first; empty for mistakes in the text.</summary>
    public ImmutableArray<TemplatePlace> Stack { get; init; } = [];

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}) : error : {Message}");
}

/// <summary>A place in a template, counted from 1.</summary>
public readonly record struct TemplatePlace(string File, int Line, int Column);
