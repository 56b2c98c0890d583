using System.Globalization;
using System.Text;

namespace AiNewsSite.Diagnostics;

/// <summary>One kind of finding: its stable name, its severity unless set otherwise, and its text in two languages.</summary>
/// <param name="Id">Kebab case, stable: users name it in settings.</param>
/// <param name="English">
/// What is wrong and how to mend it; {0}, {1} … are the arguments. What stands in [[ ]] is said only where its argument is
/// not empty: a nearest name is not always near.
/// </param>
/// <param name="Japanese">The same in Japanese, with the same arguments.</param>
public sealed record DiagnosticCode(string Id, Severity Default, string English, string Japanese)
{
    /// <summary>The text with its arguments still as {0}, {1} …: for a list of codes.</summary>
    public string Text(MessageLanguage language) =>
        Format(language).Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal);

    public string Text(MessageLanguage language, ReadOnlySpan<string> arguments)
    {
        var format = new StringBuilder();
        ReadOnlySpan<char> rest = Format(language);
        while (rest.IndexOf("[[") is >= 0 and var open)
        {
            var clause = rest[(open + 2)..];
            var close = clause.IndexOf("]]");
            format.Append(rest[..open]);
            format.Append(Says(clause[..close], arguments) ? clause[..close] : []);
            rest = clause[(close + 2)..];
        }

        object[] values = [.. arguments];
        return string.Format(CultureInfo.InvariantCulture, format.Append(rest).ToString(), values);
    }

    private string Format(MessageLanguage language) => language == MessageLanguage.Japanese ? Japanese : English;

    private static bool Says(ReadOnlySpan<char> clause, ReadOnlySpan<string> arguments) =>
        arguments[clause[clause.IndexOf('{') + 1] - '0'].Length > 0;
}

public enum MessageLanguage
{
    English,
    Japanese,
}
