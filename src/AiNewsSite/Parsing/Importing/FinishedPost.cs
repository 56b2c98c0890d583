using AiNewsSite.Diagnostics;
using AiNewsSite.Input;

namespace AiNewsSite.Parsing.Importing;

/// <summary>A text with front matter of its own: a post already, to be filed under its date and kept as it is written.</summary>
/// <param name="Title">"" where the front matter has none.</param>
/// <param name="Date">null where the front matter has none that can be read.</param>
public sealed record FinishedPost(string Title, DateTimeOffset? Date)
{
    /// <summary>No value for a text without front matter and no findings; the findings where it has one that cannot be read.</summary>
    /// <param name="zone">Of a date without offset.</param>
    public static Parsed<FinishedPost> Read(SourceText text, NodaTime.DateTimeZone zone)
    {
        var (front, findings) = FrontMatterReader.Read(text);
        if (front is null || front.Values.Entries.IsEmpty)
        {
            return new(null, findings);
        }

        var date = front.Values["date"] is { } written ? DateReader.Read(written, zone) : null;
        return new(new FinishedPost(front.Values["title"]?.Text ?? "", date), findings);
    }
}
