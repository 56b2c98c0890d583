namespace AiNewsSite.Templating;

/// <summary>What a <see cref="ScriptValue"/> holds.</summary>
public enum ScriptKind : byte
{
    Null,

    /// <summary>The value of the names <c>empty</c> and <c>blank</c>.</summary>
    Empty,
    Bool,

    /// <summary>A 32-bit whole number.</summary>
    Int,

    /// <summary>A 64-bit whole number.</summary>
    Long,
    BigInteger,

    /// <summary>A single-precision number (literal suffix <c>f</c>).</summary>
    Float,
    Double,
    Decimal,
    String,

    /// <summary>Trusted UTF-8 text that escaping leaves alone.</summary>
    Markup,
    Date,
    TimeSpan,
    List,
    Object,
    Function,
}
