using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using AiNewsSite.Values;

namespace AiNewsSite.Rendering.Theming;

/// <summary>The reader-facing words of one language: dotted keys to texts with {0}, {1} ….</summary>
public sealed class Words
{
    private readonly FrozenDictionary<string, string> _texts;

    private Words(IEnumerable<KeyValuePair<string, string>> texts)
    {
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>Flattens nested maps; a later source's text wins, so that a theme overrides word by word.</summary>
    public static Words From(params ReadOnlySpan<DataMap> sources)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            Flatten(source, "", texts);
        }

        return new Words(texts);
    }

    /// <summary>Null where no such key is.</summary>
    public string? Find(string key, params ReadOnlySpan<string?> arguments) =>
        _texts.TryGetValue(key, out var text) ? Fill(text, arguments) : null;

    /// <summary>The text, or the key itself: a title must never be empty.</summary>
    public string Text(string key, params ReadOnlySpan<string?> arguments) => Find(key, arguments) ?? key;

    private static void Flatten(DataMap map, string prefix, Dictionary<string, string> texts)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Value is DataMap inner)
            {
                Flatten(inner, prefix + entry.Key + ".", texts);
            }
            else if (entry.Value.Text is { } text)
            {
                texts[prefix + entry.Key] = text;
            }
        }
    }

    /// <summary>Puts arguments in; a brace that names none stays, so that no text can make this fail.</summary>
    private static string Fill(string text, ReadOnlySpan<string?> arguments)
    {
        if (arguments.IsEmpty || !text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        var rest = text.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            filled.AppendFormatted(rest[..open]);
            rest = rest[open..];
            // {0} to {9}: a word with more has yet to be written.
            if (rest.Length > 2 && rest[2] == '}' && rest[1] - '0' is >= 0 and var at && at < arguments.Length)
            {
                filled.AppendLiteral(arguments[at] ?? "");
                rest = rest[3..];
            }
            else
            {
                filled.AppendLiteral("{");
                rest = rest[1..];
            }
        }

        filled.AppendFormatted(rest);
        return filled.ToStringAndClear();
    }
}
