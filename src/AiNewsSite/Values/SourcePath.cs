using System.Text;

namespace AiNewsSite.Values;

/// <summary>A file's place in its source folder: relative, '/'-separated, NFC, without "." or ".." parts.</summary>
public readonly record struct SourcePath : IComparable<SourcePath>
{
    private readonly string? _value;

    public SourcePath(string value)
    {
        _value = value.Replace('\\', '/').Normalize(NormalizationForm.FormC).TrimStart('/');
    }

    private SourcePath(string? value, bool _) => _value = value;

    /// <summary>A path outside the source, as the user gave it: its first '/' stays.</summary>
    public static SourcePath Elsewhere(string path) =>
        new(path.Replace('\\', '/').Normalize(NormalizationForm.FormC), true);

    public string Value => _value ?? "";

    /// <summary>The last part, with its extension.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>Everything before the last '/', or "" for a file at the top.</summary>
    public string Folder => Value.LastIndexOf('/') is var at and >= 0 ? Value[..at] : "";

    /// <summary>From the last '.' of the name, dot included; "" without one. A leading dot is no extension.</summary>
    public string Extension => Value.LastIndexOf('.') is var at && at > Value.LastIndexOf('/') + 1 ? Value[at..] : "";

    public int CompareTo(SourcePath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(SourcePath left, SourcePath right) => left.CompareTo(right) < 0;

    public static bool operator >(SourcePath left, SourcePath right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourcePath left, SourcePath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourcePath left, SourcePath right) => left.CompareTo(right) >= 0;
}
