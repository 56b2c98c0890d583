using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Markdown;

/// <summary>The body of a file, with what is needed to count lines from the file's top.</summary>
/// <param name="Text">The whole file, line ends settled to LF.</param>
/// <param name="BodyStart">UTF-16 offset of the first character after the front matter.</param>
/// <param name="FirstLine">The 1-based line of <paramref name="BodyStart"/>.</param>
public sealed record BodySource(SourcePath File, string Text, int BodyStart, int FirstLine);
