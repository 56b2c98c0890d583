using System.Collections.Immutable;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing;

/// <summary>`diagnostics:` of the settings: CODE: LEVEL for all files, and the same under `paths` for some.</summary>
internal static class SeverityReader
{
    private const string Section = "diagnostics";
    private const string Paths = "paths";

    public static Dictionary<string, Severity> Read(SettingsReader read, CommandChoices choices)
    {
        var given = read.Inside(Section);
        var rules = Levels(given, Paths);
        foreach (var (code, severity) in choices.Severities)
        {
            if (SeverityRules.NamesNear(code) is { } near)
            {
                read.Report(SettingsCodes.UnknownCode, TextPosition.None, code, near);
                continue;
            }

            rules[code] = severity;
        }

        return rules;
    }

    public static ImmutableArray<PathSeverities> ReadPaths(SettingsReader read)
    {
        var given = read.InsideIfMap(Section);
        if (given.Map[Paths] is not { } paths)
        {
            return [];
        }

        if (paths is not DataList list)
        {
            given.ReportType(Paths, "a list, such as [{path: \"_posts/2025-*\", CODE: off}]", paths);
            return [];
        }

        var found = ImmutableArray.CreateBuilder<PathSeverities>();
        foreach (var item in list.Items)
        {
            if (item is DataMap map && map["path"]?.Text is { Length: > 0 } path)
            {
                found.Add(new PathSeverities(path, Levels(given.Of(map, Paths), "path")));
            }
            else
            {
                given.ReportType(Paths, "a list of maps that have a 'path'", item);
            }
        }

        return found.DrainToImmutable();
    }

    private static Dictionary<string, Severity> Levels(SettingsReader given, string except)
    {
        var rules = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var entry in given.Map.Entries.Where(entry => entry.Key != except))
        {
            var level = given.Map[entry.Key] is DataBool { Value: false } ? "off" : given.Text(entry.Key) ?? "";
            if (SeverityRules.NamesNear(entry.Key) is { } near)
            {
                given.Report(SettingsCodes.UnknownCode, entry.KeyAt.Position, entry.Key, near);
            }
            else if (SeverityRules.Parse(level) is { } severity)
            {
                rules[entry.Key] = severity;
            }
            else
            {
                given.WrongValue(entry.Key, level, "error / warning / info / off");
            }
        }

        return rules;
    }
}
