using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;
using NodaTime;

namespace AiNewsSite.Parsing;

/// <summary>Takes typed values from raw front matter and collects what is malformed; a missing value is null.</summary>
/// <param name="own">The file's own front matter: values found only in <paramref name="all"/> come from the settings' defaults.</param>
internal sealed class FieldReader(SourcePath file, SourcePath settingsFile, DataMap own, DataMap all)
{
    private ImmutableArray<Diagnostic>.Builder? _findings;

    public DataMap All => all;

    public ImmutableArray<Diagnostic> Findings => _findings is null ? [] : _findings.ToImmutable();

    public void Add(ImmutableArray<Diagnostic> findings)
    {
        if (!findings.IsDefaultOrEmpty)
        {
            (_findings ??= ImmutableArray.CreateBuilder<Diagnostic>()).AddRange(findings);
        }
    }

    /// <summary>
    /// A key's value where it has one: `false` for a text or names says that there are none, as null does (Jekyll's
    /// `data["title"] ||= …`).
    /// </summary>
    public DataValue? Given(string key) => all[key] is var value and not DataBool { Value: false } ? value : null;

    /// <summary>A text; numbers, dates and switches as written.</summary>
    public string? Text(string key)
    {
        var value = Given(key);
        if (value is not (DataList or DataMap))
        {
            return Written(value);
        }

        Wrong(key, "a text", value);
        return null;
    }

    /// <summary>A scalar as the author wrote it.</summary>
    public static string? Written(DataValue? value) => value is DataInteger number ? number.Source : value?.Text;

    public bool? Flag(string key)
    {
        switch (all[key])
        {
            case null:
                return null;
            case DataBool flag:
                return flag.Value;
            case var value:
                Wrong(key, "true or false, without quotes", value);
                return null;
        }
    }

    public DateTimeOffset? Date(string key, DateTimeZone zone)
    {
        if (all[key] is not { } value)
        {
            return null;
        }

        if (DateReader.Read(value, zone) is { } date)
        {
            return date;
        }

        Report(FrontMatterCodes.BadDate, key, key, DataNames.Shorten(Written(value) ?? DataNames.Of(value)));
        return null;
    }

    /// <summary>A text, or a map's text under one of the names: `image: {path: x}`.</summary>
    public string? TextOrPart(string key, ReadOnlySpan<string> names)
    {
        if (all[key] is not DataMap map)
        {
            return Text(key);
        }

        foreach (var name in names)
        {
            if (map[name] is { } part and not (DataList or DataMap))
            {
                return Written(part);
            }
        }

        Wrong(key, $"a text, or a map with '{names[0]}'", map);
        return null;
    }

    public void Wrong(string key, string expected, DataValue value) =>
        ReportAt(FrontMatterCodes.WrongType, FileOf(key), value.At.Position, key, expected, DataNames.Of(value));

    /// <summary>A finding at the value of a key.</summary>
    public void Report(DiagnosticCode code, string key, params ReadOnlySpan<string> arguments)
    {
        var at = all.TryGet(key, out var value) ? value.At.Position : new TextPosition(1, 1);
        ReportAt(code, FileOf(key), at, arguments);
    }

    /// <summary>A finding at one item of a key's value, the key being the first argument.</summary>
    public void ReportAt(DiagnosticCode code, DataValue item, params ReadOnlySpan<string> arguments) =>
        ReportAt(code, FileOf(arguments[0]), item.At.Position, arguments);

    /// <summary>A finding about the file as a whole.</summary>
    public void ReportFile(DiagnosticCode code, params ReadOnlySpan<string> arguments) =>
        ReportAt(code, file, TextPosition.None, arguments);

    private SourcePath FileOf(string key) => own[key] is not null || !all.TryGet(key, out _) ? file : settingsFile;

    private void ReportAt(
        DiagnosticCode code,
        SourcePath where,
        TextPosition at,
        params ReadOnlySpan<string> arguments
    ) => (_findings ??= ImmutableArray.CreateBuilder<Diagnostic>()).Add(Diagnostic.Create(code, where, at, arguments));
}
