using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace AiNewsSite.Benchmarks.Ahead;

/// <summary>A method that a run called, with what its type and itself were made of; what all classes share is called System.__Canon.</summary>
/// <param name="Assembly">Simple name of the assembly that defines it; null if unknown.</param>
/// <param name="Parameters">How many.</param>
internal sealed partial record CalledMethod(string? Assembly, TypeName Owner, string Name, int Parameters)
{
    private static readonly TypeNameParseOptions Any = new() { MaxNodes = 200 };

    public ImmutableArray<TypeName> Arguments { get; private init; } = [];

    /// <summary>Made for one value type or more; the compiler finds methods over classes alone by itself.</summary>
    public bool IsOverValues => TypeArguments.Concat(Arguments).Any(argument => argument.FullName != "System.__Canon");

    private ImmutableArray<TypeName> TypeArguments => Owner.IsConstructedGenericType ? Owner.GetGenericArguments() : [];

    /// <summary>
    /// From a line of the map for profilers: "7f00 24 instance !0 [System.Linq] A.B`1[System.Int32]::Get(class C`2&lt;!0,int32&gt;)[Tier0]".
    /// It knows assemblies and enumerations, but no arguments of methods.
    /// </summary>
    public static CalledMethod? FromMap(string line) =>
        MapLine().Match(line) is { Success: true } parts
            ? Read(parts, TypeName.TryParse(parts.Groups["type"].ValueSpan, out var owner, Any) ? owner : null)
            : null;

    /// <summary>
    /// From a line of the compiler's summary: "1: JIT compiled A.B`1[int]:Get[System.__Canon](byref,int) [Tier0, IL size=9]".
    /// It knows arguments of methods, but neither assemblies nor enumerations.
    /// </summary>
    public static CalledMethod? FromSummary(string line) =>
        SummaryLine().Match(line) is { Success: true } parts
        && TypeName.TryParse("Method" + InFull(parts.Groups["arguments"].Value), out var method, Any)
        && Read(parts, TypeName.TryParse(InFull(parts.Groups["type"].Value), out var owner, Any) ? owner : null)
            is { } called
            ? called with
            {
                Arguments = method.GetGenericArguments(),
            }
            : null;

    public override string ToString() =>
        $"{Assembly}|{Owner.FullName}|{Name}|{string.Join(',', Arguments.Select(argument => argument.FullName))}|{Parameters}";

    private static CalledMethod? Read(Match parts, TypeName? owner) =>
        owner is null
            ? null
            : new CalledMethod(
                parts.Groups["assembly"] is { Success: true } assembly ? assembly.Value : null,
                owner,
                parts.Groups["name"].Value,
                CountParameters(parts.Groups["parameters"].ValueSpan)
            );

    private static int CountParameters(ReadOnlySpan<char> list)
    {
        var (depth, count) = (0, list.IsEmpty ? 0 : 1);
        foreach (var character in list)
        {
            depth += character switch
            {
                '<' or '[' or '(' => 1,
                '>' or ']' or ')' => -1,
                _ => 0,
            };
            count += character == ',' && depth == 0 ? 1 : 0;
        }

        return count;
    }

    private static string InFull(string types) => Keyword().Replace(types, word => "System." + Primitives[word.Value]);

    private static readonly Dictionary<string, string> Primitives = new(StringComparer.Ordinal)
    {
        ["bool"] = "Boolean",
        ["char"] = "Char",
        ["sbyte"] = "SByte",
        ["byte"] = "Byte",
        ["short"] = "Int16",
        ["ushort"] = "UInt16",
        ["int"] = "Int32",
        ["uint"] = "UInt32",
        ["long"] = "Int64",
        ["ulong"] = "UInt64",
        ["nint"] = "IntPtr",
        ["nuint"] = "UIntPtr",
        ["float"] = "Single",
        ["double"] = "Double",
    };

    [GeneratedRegex(@" \[(?<assembly>[^\[\] ]+)\] (?<type>[^ ]+)::(?<name>[^(]+)\((?<parameters>.*)\)\[\w+\]$")]
    private static partial Regex MapLine();

    [GeneratedRegex(@"compiled (?<type>[^ :]+):(?<name>[^(\[]+)(?<arguments>\[.+?\])\((?<parameters>.*)\) \[")]
    private static partial Regex SummaryLine();

    [GeneratedRegex(@"(?<=[\[,])(s?byte|bool|char|u?short|u?int|u?long|nu?int|float|double)(?=[\],\[])")]
    private static partial Regex Keyword();
}
