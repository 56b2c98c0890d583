namespace AiNewsSite.Templating;

/// <summary>What the engine makes of an argument before a builtin sees it; what cannot be made so is an error at that argument.</summary>
public enum ParameterKind
{
    /// <summary>Any value, as it is.</summary>
    Any,

    /// <summary>A String (any value by the output rule; null stays null; Markup becomes its plain text).</summary>
    Text,

    /// <summary>A Bool (null is false).</summary>
    Bool,

    /// <summary>An Int (null is 0; a number with a fraction is rounded half to even).</summary>
    Int,

    /// <summary>A Double (null is 0).</summary>
    Double,

    /// <summary>A List (of a text its characters, of an object its pairs), or null.</summary>
    List,

    /// <summary>An Object, or null.</summary>
    Object,

    /// <summary>A Date (also one written <c>yyyy-mm-dd…</c>), or null.</summary>
    Date,

    /// <summary>A TimeSpan, or null.</summary>
    TimeSpan,

    /// <summary>A Function, or null.</summary>
    Function,
}

/// <summary>A parameter by which an argument may also be named (<c>f name: value</c>).</summary>
public sealed record Parameter(string Name, ParameterKind Kind = ParameterKind.Any)
{
    /// <summary>The call may leave it out; then the builtin sees <see cref="Default"/>.</summary>
    public bool IsOptional { get; init; }

    public ScriptValue Default { get; init; }

    /// <summary>Takes all further arguments; they follow the others in the builtin's span.</summary>
    public bool IsVariadic { get; init; }

    public static Parameter Any(string name) => new(name);

    public static Parameter Text(string name) => new(name, ParameterKind.Text);

    public static Parameter Int(string name) => new(name, ParameterKind.Int);

    public static Parameter List(string name) => new(name, ParameterKind.List);

    public static Parameter Double(string name) => new(name, ParameterKind.Double);

    public static Parameter Bool(string name) => new(name, ParameterKind.Bool);

    public static Parameter Object(string name) => new(name, ParameterKind.Object);

    public static Parameter Date(string name) => new(name, ParameterKind.Date);

    /// <summary>The same parameter, which a call may leave out.</summary>
    public Parameter Or(ScriptValue value) => this with { IsOptional = true, Default = value };

    /// <summary>The same parameter, taking all further arguments.</summary>
    public Parameter Rest() => this with { IsVariadic = true };
}
