using System.Collections.Immutable;
using System.Globalization;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>Takes typed values from the settings and collects what is wrong with them; a wrong value leaves the default.</summary>
/// <param name="prefix">"kramdown." inside that map, for the names in findings.</param>
internal sealed class SettingsReader(
    SourcePath file,
    DataMap map,
    ImmutableArray<Diagnostic>.Builder findings,
    string prefix = ""
)
{
    public DataMap Map => map;

    public SettingsReader Inside(string key) =>
        new(file, Value(key, "a map") as DataMap ?? DataMap.Empty, findings, $"{prefix}{key}.");

    /// <summary>The same key where it may also be a plain word or a switch: anything but a map is no map here.</summary>
    public SettingsReader InsideIfMap(string key) =>
        new(file, map[key] as DataMap ?? DataMap.Empty, findings, $"{prefix}{key}.");

    /// <summary>A map that stands in a list under the key.</summary>
    public SettingsReader Of(DataMap item, string key) => new(file, item, findings, $"{prefix}{key}.");

    /// <summary>A text, or a number or date as written; null where the key is absent.</summary>
    public string? Text(string key) =>
        map[key] switch
        {
            null => null,
            DataList or DataMap or DataBool => Wrong(key, "a text"),
            DataInteger number => number.Source,
            var value => value.Text,
        };

    public bool Flag(string key, bool otherwise) =>
        map[key] switch
        {
            null => otherwise,
            DataBool flag => flag.Value,
            _ => Wrong(key, "true or false") is not null || otherwise,
        };

    /// <summary>A whole number within the bounds; null where the key is absent, null or false.</summary>
    public int? Count(string key, int smallest, int largest)
    {
        switch (map[key])
        {
            case null or DataBool { Value: false }:
                return null;
            case DataInteger number when number.Value >= smallest && number.Value <= largest:
                return (int)number.Value;
            default:
                Wrong(key, string.Create(CultureInfo.InvariantCulture, $"a whole number from {smallest} to {largest}"));
                return null;
        }
    }

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string>? Texts(string key)
    {
        if (Value(key, "a list, such as [a, b]") is not DataList list)
        {
            return null;
        }

        var texts = ImmutableArray.CreateBuilder<string>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item.Text is { } text)
            {
                texts.Add(text);
            }
            else if (item is not DataNull)
            {
                ReportType(key, "a list of texts", item);
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>One of some words.</summary>
    public T Word<T>(string key, ReadOnlySpan<(string Name, T Value)> words, T otherwise)
    {
        // YAML 1.1 reads a plain `off` as false.
        var word = map[key] is DataBool flag ? (flag.Value ? "on" : "off") : Text(key);
        if (word is null)
        {
            return otherwise;
        }

        var names = new List<string>();
        foreach (var (name, value) in words)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }

            names.Add(name);
        }

        WrongValue(key, word, string.Join(" / ", names));
        return otherwise;
    }

    public void WrongValue(string key, string value, string expected) =>
        Report(SettingsCodes.WrongValue, At(key), prefix + key, DataNames.Shorten(value), expected);

    /// <summary>Where the key's value stands.</summary>
    public TextPosition At(string key) => map.TryGet(key, out var value) ? value.At.Position : TextPosition.None;

    public void Report(DiagnosticCode code, TextPosition at, params ReadOnlySpan<string> arguments) =>
        findings.Add(Diagnostic.Create(code, file, at, arguments));

    public void ReportType(string key, string expected, DataValue value) =>
        Report(SettingsCodes.WrongType, value.At.Position, prefix + key, expected, DataNames.Of(value));

    /// <summary>Reports keys that are a slip of a known one.</summary>
    public void ReportMistyped(ImmutableArray<string> known)
    {
        foreach (var entry in map.Entries)
        {
            if (!known.Contains(entry.Key) && Meant(entry.Key, known) is { } meant)
            {
                Report(SettingsCodes.Mistyped, entry.KeyAt.Position, prefix + entry.Key, prefix + meant);
            }
        }
    }

    /// <summary>One slip, two in a long word, and only where the right key does not stand there too.</summary>
    public string? Meant(string key, ImmutableArray<string> known)
    {
        var near = key.Length < 4 ? null : Nearest.To(key, known, key.Length < 8 ? 1 : 2);
        return near is null || map.TryGet(near, out _) ? null : near;
    }

    // The value where it has the shape that the words say.
    private DataValue? Value(string key, string expected)
    {
        var value = map[key];
        var fits = expected == "a map" ? value is DataMap : value is DataList;
        if (value is not null && !fits)
        {
            ReportType(key, expected, value);
        }

        return fits ? value : null;
    }

    private string? Wrong(string key, string expected)
    {
        ReportType(key, expected, map[key]!);
        return null;
    }
}
