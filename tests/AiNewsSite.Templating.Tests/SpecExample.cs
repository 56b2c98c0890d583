namespace AiNewsSite.Templating.Tests;

/// <summary>One example of a chapter: what is rendered and what must come out.</summary>
public sealed record SpecExample(string Chapter, string Heading, int Line)
{
    /// <summary>The words after <c>template</c> on its fence: <c>site</c> (escaping, no indent), <c>strict</c>.</summary>
    public string Switches { get; init; } = "";

    public string Template { get; init; } = "";

    /// <summary>JSON, or null for an empty model.</summary>
    public string? Model { get; init; }

    public IReadOnlyDictionary<string, string> Includes { get; init; } = new Dictionary<string, string>();

    /// <summary>The page, or the lines of the errors.</summary>
    public string Expected { get; init; } = "";

    public bool IsError { get; init; }

    public override string ToString() => $"{Chapter}: {Heading} (line {Line})";
}
