using AiNewsSite.Diagnostics;
using AiNewsSite.Input;
using AiNewsSite.Parsing;
using AiNewsSite.Parsing.Data;
using AiNewsSite.Values;
using NodaTime;
using NodaTime.Extensions;

namespace AiNewsSite.Build;

/// <summary>Reads `_config.yml` and lays the command line's choices over it.</summary>
internal static class SettingsLoader
{
    private static readonly SourcePath DefaultFile = new("_config.yml");

    /// <returns>Always a value: with a broken file the defaults stand in, so that the posts are still checked.</returns>
    public static Parsed<SiteSettings> Load(BuildRequest request)
    {
        var text = SourceReader.ReadSettings(request.Source);
        var map = text.Value is { } read
            ? YamlReader.ParseMap(read.Path, read.Text)
            : new Parsed<DataMap>(DataMap.Empty, []);
        var file = text.Value?.Path ?? DefaultFile;
        var settings = SettingsParser.Parse(file, map.Value ?? DataMap.Empty, request.Choices);
        return new Parsed<SiteSettings>(
            InZone(settings.Value!, request),
            [.. text.Diagnostics, .. map.Diagnostics, .. settings.Diagnostics]
        );
    }

    /// <summary>A date on the command line without an offset is a reading of the site's own clock.</summary>
    private static SiteSettings InZone(SiteSettings settings, BuildRequest request)
    {
        if (!request.AsOfIsLocal)
        {
            return settings;
        }

        var clock = request.Choices.AsOf.DateTime.ToLocalDateTime();
        var moment = clock.InZoneLeniently(settings.TimeZone).ToDateTimeOffset();
        return settings with { Visibility = settings.Visibility with { AsOf = moment } };
    }
}
