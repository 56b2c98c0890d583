using System.Collections.Immutable;
using System.Globalization;
using AiNewsSite.Diagnostics;
using AiNewsSite.Diagnostics.Codes;
using AiNewsSite.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AiNewsSite.Parsing.Data;

/// <summary>Builds one document from the parser's events, within bounds on depth and size.</summary>
internal sealed class YamlBuilder(SourcePath file, int firstLine)
{
    private const int Deepest = 100;

    // Counts an aliased value at every place where it stands, so that nested aliases cannot multiply.
    private const int MostNodes = 1_000_000;

    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder _findings = ImmutableArray.CreateBuilder<Diagnostic>();
    private int _nodes;

    private readonly record struct Anchored(DataValue Value, int Nodes);

    public ImmutableArray<Diagnostic> Findings => _findings.ToImmutable();

    /// <summary>The start of the last piece that could be read.</summary>
    public TextPosition Reached { get; private set; } = new(firstLine, 1);

    public TextPosition Place(Mark mark) =>
        new((int)Math.Max(1, mark.Line) + firstLine - 1, (int)Math.Max(1, mark.Column));

    public DataValue Build(IParser events)
    {
        DataValue? root = null;
        while (events.MoveNext())
        {
            if (events.Current is not DocumentStart start)
            {
                continue;
            }

            if (root is not null)
            {
                throw new SemanticErrorException(start.Start, start.End, "a second document starts here");
            }

            root = Node(events, Next(events), 0);
        }

        return root ?? DataNull.Instance;
    }

    private static ParsingEvent Next(IParser events)
    {
        events.MoveNext();
        return events.Current!;
    }

    private DataValue Node(IParser events, ParsingEvent current, int depth)
    {
        if (depth > Deepest)
        {
            throw Fault(current, $"values are nested more than {Deepest} deep");
        }

        if (current is AnchorAlias alias)
        {
            return Resolve(alias);
        }

        var before = _nodes;
        Reached = Place(current.Start);
        Count(current, 1);
        var value = current switch
        {
            Scalar scalar => ScalarValue(scalar) with { At = new(Place(scalar.Start)) },
            SequenceStart => List(events, current, depth),
            MappingStart => Map(events, current, depth),
            _ => throw Fault(current, "a value is missing"),
        };
        if (current is NodeEvent { Anchor.IsEmpty: false } node)
        {
            _anchors[node.Anchor.Value] = new Anchored(value, _nodes - before);
        }

        return value;
    }

    private DataValue Resolve(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var found))
        {
            throw Fault(alias, $"the alias '*{alias.Value.Value}' names no value that is complete before it");
        }

        Count(alias, found.Nodes);
        return found.Value;
    }

    private void Count(ParsingEvent current, int nodes)
    {
        _nodes += nodes;
        if (_nodes > MostNodes)
        {
            throw Fault(current, $"aliases make it larger than {MostNodes} values");
        }
    }

    private DataList List(IParser events, ParsingEvent start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<DataValue>();
        for (var current = Next(events); current is not SequenceEnd; current = Next(events))
        {
            items.Add(Node(events, current, depth + 1));
        }

        return new DataList(items.DrainToImmutable()) { At = new(Place(start.Start)) };
    }

    private DataMap Map(IParser events, ParsingEvent start, int depth)
    {
        var map = new MapBuilder();
        for (var current = Next(events); current is not MappingEnd; current = Next(events))
        {
            var key = Key(current);
            var isMerge = current is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            var keyAt = Place(current.Start);
            var value = Node(events, Next(events), depth + 1);
            if (isMerge && !map.Merge(value))
            {
                throw Fault(current, "'<<' must be followed by a map or a list of maps");
            }

            if (!isMerge && map.Set(key, value, keyAt) is { } first)
            {
                var line = first.Line.ToString(CultureInfo.InvariantCulture);
                _findings.Add(Diagnostic.Create(FrontMatterCodes.DuplicateKey, file, keyAt, key, line));
            }
        }

        return map.ToMap() with
        {
            At = new(Place(start.Start)),
        };
    }

    private string Key(ParsingEvent current) =>
        current switch
        {
            Scalar scalar => FrontMatterKeys.Shared(WellFormed(scalar.Value)),
            AnchorAlias alias when Resolve(alias).Text is { } text => text,
            _ => throw Fault(current, "a key must be one word or a quoted text"),
        };

    private static DataValue ScalarValue(Scalar scalar)
    {
        if (
            scalar.Style == ScalarStyle.Plain
            && (scalar.Tag.IsEmpty || !scalar.Tag.IsNonSpecific && !IsText(scalar.Tag))
        )
        {
            return ScalarResolver.Resolve(scalar.Value);
        }

        var isNumber = !scalar.Tag.IsEmpty && scalar.Tag.Value is "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float";
        return (isNumber ? ScalarResolver.Number(scalar.Value) : null)
            ?? new DataString(WellFormed(scalar.Value), scalar.Style != ScalarStyle.Plain);
    }

    private static bool IsText(TagName tag) => tag.Value == "tag:yaml.org,2002:str";

    // "\ud800" is half a character: no UTF-8 file can hold it.
    private static string WellFormed(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text;
        }

        var result = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune);
        }

        return result.ToString();
    }

    private static SemanticErrorException Fault(ParsingEvent at, string reason) => new(at.Start, at.End, reason);
}
