namespace AiNewsSite.Values;

/// <summary>A place in a file: 1-based line and 1-based column in UTF-16 units; (0,0) means the file as a whole.</summary>
public readonly record struct TextPosition(int Line, int Column) : IComparable<TextPosition>
{
    public static TextPosition None => default;

    public int CompareTo(TextPosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    public static bool operator <(TextPosition left, TextPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(TextPosition left, TextPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextPosition left, TextPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextPosition left, TextPosition right) => left.CompareTo(right) >= 0;
}
