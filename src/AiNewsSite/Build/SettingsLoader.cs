using System.Text;
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
    public static Parsed<SiteSettings> Load(BuildRequest request, SiteMemory? memory)
    {
        var text = SourceReader.ReadSettings(request.Source);
        if (memory is null)
        {
            var read = Read(text, request.Choices);
            return read with { Value = InZone(read.Value!, request) };
        }

        var kept = memory.Settings.Get(text, () => Read(text, request.Choices));
        memory.FileSettings = kept.Value!;
        return kept with { Value = InZone(AsOf(kept.Value!, request.Choices.AsOf), request) };
    }

    private static Parsed<SiteSettings> Read(Parsed<SourceText> text, CommandChoices choices)
    {
        var map = text.Value is { } read
            ? YamlReader.ParseMap(read.Path, read.Text)
            : new Parsed<DataMap>(DataMap.Empty, []);
        var file = text.Value?.Path ?? DefaultFile;
        var settings = SettingsParser.Parse(file, map.Value ?? DataMap.Empty, choices);
        var written = Encoding.UTF8.GetBytes(
            $"{file}\n{choices.BaseUrl?.Length}\n{choices.BaseUrl}\n{text.Value?.Text}"
        );
        return new Parsed<SiteSettings>(
            settings.Value! with
            {
                Written = ContentHash.Of(written),
            },
            [.. text.Diagnostics, .. map.Diagnostics, .. settings.Diagnostics]
        );
    }

    private static SiteSettings AsOf(SiteSettings settings, DateTimeOffset moment) =>
        settings with
        {
            Visibility = settings.Visibility with { AsOf = moment },
        };

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
