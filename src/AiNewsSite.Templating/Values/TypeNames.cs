namespace AiNewsSite.Templating;

/// <summary>Kinds of values as error messages name them.</summary>
internal static class TypeNames
{
    public static string Of(in ScriptValue value) =>
        value.Kind switch
        {
            ScriptKind.Null => "null",
            ScriptKind.Empty => "empty",
            ScriptKind.Bool => "bool",
            ScriptKind.Int => "int",
            ScriptKind.Long => "long",
            ScriptKind.BigInteger => "bigint",
            ScriptKind.Float => "float",
            ScriptKind.Double => "double",
            ScriptKind.Decimal => "decimal",
            ScriptKind.String or ScriptKind.Markup => "string",
            ScriptKind.Date => "datetime",
            ScriptKind.TimeSpan => "timespan",
            ScriptKind.List => value.Reference is ScriptRange ? "range" : "array",
            ScriptKind.Function => "function",
            _ => "object",
        };

    public static string Of(ParameterKind kind) =>
        kind switch
        {
            ParameterKind.Text => "string",
            ParameterKind.Bool => "bool",
            ParameterKind.Int => "int",
            ParameterKind.Double => "double",
            ParameterKind.List => "list",
            ParameterKind.Date => "datetime",
            ParameterKind.TimeSpan => "timespan",
            ParameterKind.Function => "function",
            _ => "object",
        };
}
