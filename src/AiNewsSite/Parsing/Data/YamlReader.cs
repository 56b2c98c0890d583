using System.Collections.Immutable;
using System.Globalization;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;
using YamlDotNet.Core;

namespace AiNewsSite.Parsing.Data;

/// <summary>One YAML document to a <see cref="DataValue"/>: YAML 1.1 scalars as Ruby reads them, positions of every value and key.</summary>
public static class YamlReader
{
    /// <param name="firstLine">The line of the file on which the text starts, from 1.</param>
    /// <returns>No value where an error stands among the findings; DataNull for an empty document.</returns>
    public static Parsed<DataValue> Parse(SourcePath file, string text, int firstLine = 1)
    {
        var builder = new YamlBuilder(file, firstLine);
        try
        {
            var value = builder.Build(new Parser(new StringReader(text)));
            return new Parsed<DataValue>(value, builder.Findings);
        }
        catch (YamlException e)
        {
            var at = builder.Place(e.Start);
            return new Parsed<DataValue>(null, builder.Findings.Add(Invalid(file, at, e.Message)));
        }
        catch (Exception e)
            when (e is ArgumentException or InvalidOperationException or OverflowException or IndexOutOfRangeException)
        {
            // YamlDotNet's scanner lets such an exception through for some malformed tags, escapes and directives.
            var at = builder.Reached;
            return new Parsed<DataValue>(
                null,
                builder.Findings.Add(Invalid(file, at, "a tag, escape or directive is malformed"))
            );
        }
    }

    /// <summary>A whole file that must be a map: settings. Empty files are empty maps.</summary>
    public static Parsed<DataMap> ParseMap(SourcePath file, string text, int firstLine = 1)
    {
        var (value, findings) = Parse(file, text, firstLine);
        return value switch
        {
            null => new Parsed<DataMap>(null, findings),
            DataMap map => new Parsed<DataMap>(map, findings),
            DataNull => new Parsed<DataMap>(DataMap.Empty, findings),
            _ => new Parsed<DataMap>(
                null,
                findings.Add(Diagnostic.Create(FrontMatterCodes.NotMap, file, value.At.Position))
            ),
        };
    }

    private static Diagnostic Invalid(SourcePath file, TextPosition at, string reason) =>
        Diagnostic.Create(FrontMatterCodes.InvalidYaml, file, at, reason.TrimEnd('.'));
}
