namespace AiNewsSite.Templating.Parsing;

/// <summary>A construct as error messages name and show it.</summary>
internal sealed record Grammar(string Name, string Syntax)
{
    public static readonly Grammar If = new("if statement", "if <expression> ... end|else|else if");
    public static readonly Grammar Else = new("else statement", "else | else if <expression> ... end|else|else if");
    public static readonly Grammar For = new("for statement", "for <variable> in <expression> ... end");
    public static readonly Grammar TableRow = new("tablerow statement", "tablerow <variable> in <expression> ... end");
    public static readonly Grammar While = new("while statement", "while <expression> ... end");
    public static readonly Grammar Case = new("case statement", "case <expression> ... end|when|else");
    public static readonly Grammar When = new("when statement", "when <expression> ... end|when|else");
    public static readonly Grammar Capture = new("capture statement", "capture <variable> ... end");
    public static readonly Grammar Function = new("function statement", "func <variable> ... end");
    public static readonly Grammar Anonymous = new("anonymous function", "do ... end");
    public static readonly Grammar With = new("with statement", "with <variable> ... end");
    public static readonly Grammar Wrap = new("wrap statement", "wrap <function_call> ... end");
    public static readonly Grammar Import = new("import statement", "import <expression>");
    public static readonly Grammar ReadOnly = new("readonly statement", "readonly <variable>");
    public static readonly Grammar Return = new("return statement", "return <expression>?");
    public static readonly Grammar Break = new("break statement", "break");
    public static readonly Grammar Continue = new("continue statement", "continue");
    public static readonly Grammar End = new("end statement", "end");
    public static readonly Grammar Print = new("expression statement", "<expression>");
    public static readonly Grammar Assign = new("assign expression", "<target_expression> = <value_expression>");
    public static readonly Grammar Pipe = new("pipe expression", "<expression> | <expression>");
    public static readonly Grammar Binary = new("binary expression", "<expression> operator <expression>");
    public static readonly Grammar Unary = new("unary expression", "<operator> <expression>");
    public static readonly Grammar Conditional = new(
        "conditional expression",
        "<condition> ? <then_value> : <else_value>"
    );
    public static readonly Grammar Nested = new("nested expression", "(<expression>)");
    public static readonly Grammar Indexer = new("indexer expression", "<expression>[<index_expression>]");
    public static readonly Grammar List = new("array initializer", "[item1, item2,...]");
    public static readonly Grammar Named = new("named argument", "<name>: <expression>");
}
