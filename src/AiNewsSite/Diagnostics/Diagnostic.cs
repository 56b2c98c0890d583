using System.Collections.Immutable;
using AiNewsSite.Values;

namespace AiNewsSite.Diagnostics;

/// <summary>One finding at one place. Returned with values, never logged.</summary>
/// <param name="File">Relative to the folder that <see cref="Origin"/> names.</param>
public sealed record Diagnostic(
    DiagnosticCode Code,
    Severity Severity,
    SourcePath File,
    TextPosition Position,
    ImmutableArray<string> Arguments
) : IComparable<Diagnostic>
{
    /// <summary>Which folder the file lies in.</summary>
    public FileOrigin Origin { get; init; }

    /// <summary>The post that was being rendered when a template failed; null otherwise.</summary>
    public SourcePath? Cause { get; init; }

    /// <summary>The address where readers see it; null where nobody worked it out. No part of equality.</summary>
    public string? Url { get; init; }

    public static Diagnostic Create(
        DiagnosticCode code,
        SourcePath file,
        TextPosition position,
        params ReadOnlySpan<string> arguments
    ) => new(code, code.Default, file, position, [.. arguments]);

    public string Message(MessageLanguage language)
    {
        var text = Code.Text(language, Arguments.AsSpan());
        if (Cause is not { } cause)
        {
            return text;
        }

        return language == MessageLanguage.Japanese
            ? $"{text}（{cause} の表示中）"
            : $"{text} (while rendering {cause})";
    }

    /// <summary>By path, line, column, code, then arguments: the order in which findings are printed.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = File.CompareTo(other.File);
        order = order != 0 ? order : Position.CompareTo(other.Position);
        order = order != 0 ? order : string.CompareOrdinal(Code.Id, other.Code.Id);
        return order != 0
            ? order
            : string.CompareOrdinal(string.Join('\u0001', Arguments), string.Join('\u0001', other.Arguments));
    }

    public bool Equals(Diagnostic? other) => other is not null && CompareTo(other) == 0 && Severity == other.Severity;

    public override int GetHashCode() => HashCode.Combine(File, Position, Code.Id);

    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}

/// <summary>The folder that a finding's file lies in.</summary>
public enum FileOrigin
{
    Source,
    Theme,

    /// <summary>No file of the user's: the path stands as it is, such as the output folder.</summary>
    Elsewhere,
}
