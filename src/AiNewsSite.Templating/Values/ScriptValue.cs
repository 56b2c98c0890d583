using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace AiNewsSite.Templating;

/// <summary>Any value of the language. Numbers, booleans and dates are held without boxing.</summary>
public readonly struct ScriptValue : IEquatable<ScriptValue>
{
    private readonly object? reference;
    private readonly long bits;
    private readonly short minutes;
    private readonly byte flavor;

    private ScriptValue(ScriptKind kind, object? reference, long bits, short minutes = 0, byte flavor = 0)
    {
        Kind = kind;
        this.reference = reference;
        this.bits = bits;
        this.minutes = minutes;
        this.flavor = flavor;
    }

    public static ScriptValue Null => default;
    public static ScriptValue Empty => new(ScriptKind.Empty, null, 0);
    public static ScriptValue True => new(ScriptKind.Bool, null, 1);
    public static ScriptValue False => new(ScriptKind.Bool, null, 0);
    public static ScriptValue EmptyString => new(ScriptKind.String, "", 0);

    public ScriptKind Kind { get; }

    public bool IsNull => Kind == ScriptKind.Null;

    /// <summary>String or Markup.</summary>
    public bool IsText => Kind is ScriptKind.String or ScriptKind.Markup;
    public bool IsMarkup => Kind == ScriptKind.Markup;
    public bool IsList => Kind == ScriptKind.List;
    public bool IsObject => Kind == ScriptKind.Object;
    public bool IsFunction => Kind == ScriptKind.Function;
    public bool IsNumber => Kind is >= ScriptKind.Int and <= ScriptKind.Decimal;

    /// <summary>Int, Long or BigInteger.</summary>
    public bool IsInteger => Kind is ScriptKind.Int or ScriptKind.Long or ScriptKind.BigInteger;

    /// <summary>A list whose type name is <c>iterator</c>: a range, or what <c>array.map</c> and its like give.</summary>
    public bool IsIterator => Kind == ScriptKind.List && flavor == 1;

    /// <summary>The language's truth: all but null, false and <c>empty</c>.</summary>
    public bool IsTruthy => Kind > ScriptKind.Bool || (Kind == ScriptKind.Bool && bits != 0);

    public static ScriptValue From(bool value) => value ? True : False;

    public static ScriptValue From(int value) => new(ScriptKind.Int, null, value);

    /// <summary>The smallest whole-number kind that holds the value.</summary>
    public static ScriptValue From(long value) =>
        value == (int)value ? From((int)value) : new ScriptValue(ScriptKind.Long, null, value);

    /// <summary>A 64-bit number, whatever its size.</summary>
    public static ScriptValue FromLong(long value) => new(ScriptKind.Long, null, value);

    /// <summary>The smallest whole-number kind that holds the value.</summary>
    public static ScriptValue From(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue
            ? From((long)value)
            : new ScriptValue(ScriptKind.BigInteger, value, 0);

    public static ScriptValue From(float value) => new(ScriptKind.Float, null, BitConverter.SingleToInt32Bits(value));

    public static ScriptValue From(double value) => new(ScriptKind.Double, null, BitConverter.DoubleToInt64Bits(value));

    public static ScriptValue From(decimal value) => new(ScriptKind.Decimal, value, 0);

    /// <summary>Null for a null string.</summary>
    public static ScriptValue From(string? value) => value is null ? default : new(ScriptKind.String, value, 0);

    /// <summary>Trusted UTF-8 text; memory that is backed by an array is not copied.</summary>
    public static ScriptValue FromMarkup(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return new ScriptValue(ScriptKind.Markup, Array.Empty<byte>(), 0);
        }
        if (!MemoryMarshal.TryGetArray(utf8, out ArraySegment<byte> segment))
        {
            segment = new ArraySegment<byte>(utf8.ToArray());
        }
        return new ScriptValue(ScriptKind.Markup, segment.Array, ((long)segment.Offset << 32) | (uint)segment.Count);
    }

    /// <summary>Trusted text.</summary>
    public static ScriptValue FromMarkup(string text) => FromMarkup(Encoding.UTF8.GetBytes(text));

    /// <summary>A date with its zone offset (whole minutes); <paramref name="kind"/> is what the member <c>kind</c> says.</summary>
    public static ScriptValue From(DateTimeOffset value, DateTimeKind kind = DateTimeKind.Unspecified) =>
        new(ScriptKind.Date, null, value.Ticks, (short)(value.Offset.Ticks / TimeSpan.TicksPerMinute), (byte)kind);

    public static ScriptValue From(TimeSpan value) => new(ScriptKind.TimeSpan, null, value.Ticks);

    /// <summary>A list; the engine reads it by index, never changes it and never copies it.</summary>
    public static ScriptValue From(IReadOnlyList<ScriptValue>? value) =>
        value is null ? default : new(ScriptKind.List, value, 0, 0, (byte)(value is ScriptRange ? 1 : 0));

    /// <summary>A list that names its type <c>iterator</c>.</summary>
    public static ScriptValue FromIterator(IReadOnlyList<ScriptValue> value) => new(ScriptKind.List, value, 0, 0, 1);

    public static ScriptValue From(IScriptObject? value) => value is null ? default : new(ScriptKind.Object, value, 0);

    public static ScriptValue From(ScriptFunction? value) =>
        value is null ? default : new(ScriptKind.Function, value, 0);

    public static implicit operator ScriptValue(bool value) => From(value);

    public static implicit operator ScriptValue(int value) => From(value);

    public static implicit operator ScriptValue(long value) => From(value);

    public static implicit operator ScriptValue(double value) => From(value);

    public static implicit operator ScriptValue(string? value) => From(value);

    public static implicit operator ScriptValue(DateTimeOffset value) => From(value);

    public static implicit operator ScriptValue(TimeSpan value) => From(value);

    public static implicit operator ScriptValue(ScriptFunction? value) => From(value);

    public static bool operator ==(ScriptValue left, ScriptValue right) => left.Equals(right);

    public static bool operator !=(ScriptValue left, ScriptValue right) => !left.Equals(right);

    /// <summary>The bits of a Bool.</summary>
    public bool AsBool => bits != 0;

    /// <summary>Of an Int (or a Long that fits).</summary>
    public int AsInt => (int)bits;

    /// <summary>Of an Int or Long.</summary>
    public long AsLong => bits;

    /// <summary>Of any whole number.</summary>
    public BigInteger AsBigInteger => Kind == ScriptKind.BigInteger ? Unsafe.Unbox<BigInteger>(reference!) : bits;

    /// <summary>Of any number; too large ones become infinite.</summary>
    public double AsDouble =>
        Kind switch
        {
            ScriptKind.Double => BitConverter.Int64BitsToDouble(bits),
            ScriptKind.Float => BitConverter.Int32BitsToSingle((int)bits),
            ScriptKind.Decimal => (double)AsDecimal,
            ScriptKind.BigInteger => (double)AsBigInteger,
            _ => bits,
        };

    /// <summary>Of a Float.</summary>
    public float AsFloat => BitConverter.Int32BitsToSingle((int)bits);

    /// <summary>Of a Decimal.</summary>
    public decimal AsDecimal => Unsafe.Unbox<decimal>(reference!);

    /// <summary>The characters of a String or Markup; null for any other kind.</summary>
    public string? AsText() =>
        Kind switch
        {
            ScriptKind.String => Unsafe.As<string>(reference),
            ScriptKind.Markup => Encoding.UTF8.GetString(AsMarkup.Span),
            _ => null,
        };

    /// <summary>The UTF-8 bytes of a Markup.</summary>
    public ReadOnlyMemory<byte> AsMarkup => new((byte[])reference!, (int)(bits >> 32), (int)bits);

    /// <summary>Of a Date.</summary>
    public DateTimeOffset AsDate => new(bits, TimeSpan.FromMinutes(minutes));

    /// <summary>Of a Date.</summary>
    public DateTimeKind DateKind => (DateTimeKind)flavor;

    /// <summary>Of a TimeSpan.</summary>
    public TimeSpan AsTimeSpan => new(bits);

    /// <summary>Of a List.</summary>
    public IReadOnlyList<ScriptValue> AsList => (IReadOnlyList<ScriptValue>)reference!;

    /// <summary>Of an Object.</summary>
    public IScriptObject AsObject => (IScriptObject)reference!;

    /// <summary>Of a Function.</summary>
    public ScriptFunction AsFunction => Unsafe.As<ScriptFunction>(reference!);

    internal object? Reference => reference;

    /// <summary>Same kind and same value (text: String or Markup alike); lists, objects and functions by identity.</summary>
    public bool Equals(ScriptValue other)
    {
        if (IsText && other.IsText)
        {
            return string.Equals(AsText(), other.AsText(), StringComparison.Ordinal);
        }
        if (Kind != other.Kind)
        {
            return false;
        }
        return Kind switch
        {
            ScriptKind.Null or ScriptKind.Empty => true,
            ScriptKind.BigInteger or ScriptKind.Decimal => reference!.Equals(other.reference),
            ScriptKind.Double or ScriptKind.Float => AsDouble.Equals(other.AsDouble),
            ScriptKind.Date => AsDate.Equals(other.AsDate),
            _ => bits == other.bits && ReferenceEquals(reference, other.reference),
        };
    }

    public override bool Equals(object? obj) => obj is ScriptValue other && Equals(other);

    /// <summary>Nothing tells the two apart: not the kind of text, not a date's offset; objects by identity.</summary>
    internal bool IsSameAs(in ScriptValue other) =>
        Kind == other.Kind
        && bits == other.bits
        && minutes == other.minutes
        && flavor == other.flavor
        && (
            ReferenceEquals(reference, other.reference)
            || (Kind == ScriptKind.String && string.Equals(AsText(), other.AsText(), StringComparison.Ordinal))
        );

    public override int GetHashCode() =>
        Kind switch
        {
            ScriptKind.String or ScriptKind.Markup => string.GetHashCode(AsText(), StringComparison.Ordinal),
            ScriptKind.BigInteger or ScriptKind.Decimal => reference!.GetHashCode(),
            ScriptKind.Double or ScriptKind.Float => AsDouble.GetHashCode(),
            ScriptKind.Date => AsDate.GetHashCode(),
            _ => HashCode.Combine(Kind, bits, reference is null ? 0 : RuntimeHelpers.GetHashCode(reference)),
        };

    /// <summary>For debugging: the output rule of the language with default settings.</summary>
    public override string ToString() => Rendering.ValueText.Plain(this);
}
