using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>What kind of value stands somewhere, in words for a finding.</summary>
internal static class DataNames
{
    public static string Of(DataValue value) =>
        value switch
        {
            DataNull => "empty",
            DataBool yes => $"{yes.Text} (yes or no)",
            DataInteger number => $"the number {number.Source}",
            DataNumber number => $"the number {number.Source}",
            DataTimestamp date => $"the date {date.Source}",
            DataString text => $"the text '{Shorten(text.Value)}'",
            DataList => "a list",
            DataMap => "a map",
            _ => "something else",
        };

    public static string Shorten(string text)
    {
        const int Most = 60;
        var line = text.ReplaceLineEndings(" ").Replace('\t', ' ');
        if (line.Length <= Most)
        {
            return line;
        }

        // Not inside a character that UTF-16 has as two.
        var length = char.IsHighSurrogate(line[Most - 1]) ? Most - 1 : Most;
        return line[..length] + "…";
    }
}
