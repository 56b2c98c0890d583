using System.CommandLine;
using System.Globalization;

namespace AiNewsSite.Cli;

/// <summary>Options whose value is a whole number of a range; anything else is wrong usage.</summary>
internal static class NumberOption
{
    /// <param name="wanted">What the option takes, as the user is told: "a number from 1".</param>
    public static Option<int> Create(string name, (int Least, int Most) range, int usual, string wanted) =>
        new(name)
        {
            HelpName = "N",
            DefaultValueFactory = _ => usual,
            // The library's own parser refuses a word only after it has run the validators, which cannot read it either.
            CustomParser = result =>
            {
                if (
                    int.TryParse(
                        result.Tokens[0].Value,
                        NumberStyles.AllowLeadingSign,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                    && number >= range.Least
                    && number <= range.Most
                )
                {
                    return number;
                }

                result.AddError($"{name} takes {wanted}, not '{result.Tokens[0].Value}'.");
                return usual;
            },
        };
}
