using System.Globalization;
using System.Runtime.InteropServices;
using AiNewsSite.Templating;
using NodaTime;
using YamlDotNet.Core;

namespace AiNewsSite.Build.Caching;

/// <summary>Names the program down to the last byte of its code, and what it runs on where that may show in a parsed post.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        string.Join(
            '\n',
            new[]
            {
                typeof(ProgramVersion),
                typeof(Template),
                typeof(Markdig.Markdown),
                typeof(DateTimeZone),
                typeof(Parser),
            }
                .Select(type => type.Module.ModuleVersionId.ToString("n", CultureInfo.InvariantCulture))
                .Append(RuntimeInformation.FrameworkDescription)
                .Append(BitConverter.IsLittleEndian ? "little" : "big")
        );
}
