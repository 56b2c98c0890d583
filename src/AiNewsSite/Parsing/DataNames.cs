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
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Most ? line : line[..Most] + "…";
    }
}
