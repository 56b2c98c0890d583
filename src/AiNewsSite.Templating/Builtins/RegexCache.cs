using System.Text.RegularExpressions;
using AiNewsSite.Templating.Rendering;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Patterns of templates, read once for all renders.</summary>
internal static class RegexCache
{
    private static readonly BoundedCache<Key, Regex> Read = new(
        256,
        static key => new Regex(key.Pattern, key.Options, key.Timeout)
    );

    /// <summary>Throws at the pattern (argument 1) if it is not one.</summary>
    public static Regex Get(RenderContext context, in ScriptValue pattern, in ScriptValue options)
    {
        TimeSpan limit = context.Options.RegexTimeout;
        Key key = new(
            pattern.AsText() ?? "",
            Options(options.AsText()),
            limit > TimeSpan.Zero ? limit : Regex.InfiniteMatchTimeout
        );
        try
        {
            return Read.Get(key);
        }
        catch (ArgumentException error)
        {
            throw new BadArgumentException(1, error.Message);
        }
    }

    /// <summary>Letters that are no option are passed over, as the language has it.</summary>
    private static RegexOptions Options(string? letters)
    {
        RegexOptions options = RegexOptions.CultureInvariant;
        foreach (char letter in letters ?? "")
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }
        return options;
    }

    private readonly record struct Key(string Pattern, RegexOptions Options, TimeSpan Timeout);
}
