using System.Collections.Immutable;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Parsing;

internal sealed partial class Parser
{
    private FunctionStatement ParseFunction(int start)
    {
        TargetExpression? name = TryParseName(Current);
        if (name is null)
        {
            Fail(start, Grammar.Function, $"Expecting a variable instead of `{TextOf(Current)}`");
        }
        Advance();
        name ??= new VariableExpression(start, start, "_");
        bool isParametric = Current.Kind == TokenKind.OpenParen && Current.Start == Previous.End;
        ImmutableArray<Parameter> parameters = isParametric ? ParseParameters() : [];
        UserFunction function = new(name.ToString(), parameters, source, start) { IsParametric = isParametric };
        ExpectEnd(Grammar.Function, start);
        ParseFunctionBody(function, Grammar.Function);
        return new FunctionStatement(start, name, function);
    }

    /// <summary><c>do … end</c> or <c>func(x) … end</c> as a value; the keyword is read.</summary>
    private FunctionExpression ParseAnonymous(int start)
    {
        bool isParametric = Current.Kind == TokenKind.OpenParen && Current.Start == Previous.End;
        ImmutableArray<Parameter> parameters = isParametric ? ParseParameters() : [];
        UserFunction function = new("do", parameters, source, start)
        {
            IsParametric = isParametric,
            IsAnonymous = true,
        };
        ExpectEnd(Grammar.Anonymous, start);
        ParseFunctionBody(function, Grammar.Anonymous);
        return new FunctionExpression(start, Previous.End, function);
    }

    private void ParseFunctionBody(UserFunction function, Grammar grammar)
    {
        (int outerLoops, bool outerStops) = (loops, stopsAtLoopOptions);
        loops = 0;
        stopsAtLoopOptions = false;
        function.Body = ParseBlock(grammar).Body;
        (loops, stopsAtLoopOptions) = (outerLoops, outerStops);
        function.End = Previous.End;
    }

    private ImmutableArray<Parameter> ParseParameters()
    {
        ImmutableArray<Parameter>.Builder parameters = ImmutableArray.CreateBuilder<Parameter>();
        Token open = Current;
        Advance();
        while (!isStopped && Current.Kind != TokenKind.CloseParen)
        {
            if (parameters.Count > 0 && Current.Kind == TokenKind.Comma)
            {
                Advance();
            }
            if (Current.Kind != TokenKind.Identifier)
            {
                Fail(Current.Start, $"Expecting a parameter name instead of `{TextOf(Current)}`");
                isStopped = true;
                break;
            }
            Parameter parameter = ParseParameter();
            CheckOrder(parameters, parameter);
            parameters.Add(parameter);
            if (Current.Kind is not TokenKind.Comma and not TokenKind.CloseParen)
            {
                FailClosing(open);
                isStopped = true;
            }
        }
        Advance();
        return parameters.ToImmutable();
    }

    private int parameterStart;

    private Parameter ParseParameter()
    {
        parameterStart = Current.Start;
        Parameter parameter = new(string.Intern(TextOf(Current)));
        Advance();
        if (Current.Kind == TokenKind.TripleDot)
        {
            Advance();
            return parameter.Rest();
        }
        if (Current.Kind != TokenKind.Equal)
        {
            return parameter;
        }
        Advance();
        if (ParseOperators(0, isArgument: true) is LiteralExpression literal)
        {
            return parameter.Or(literal.Value);
        }
        Fail(Previous.Start, "Expecting a literal for the default value of an optional parameter.");
        return parameter.Or(default);
    }

    private void CheckOrder(ImmutableArray<Parameter>.Builder before, Parameter parameter)
    {
        bool afterVariable = before.Count > 0 && before[^1].IsVariadic;
        bool afterOptional = before.Count > 0 && before[^1].IsOptional;
        string kind = parameter switch
        {
            { IsVariadic: true } => "a variable parameter",
            { IsOptional: true } => "an optional parameter",
            _ => "a normal parameter",
        };
        if (afterVariable)
        {
            Fail(parameterStart, $"Cannot declare {kind} after a variable parameter (`...`).");
        }
        else if (afterOptional && parameter is { IsOptional: false, IsVariadic: false })
        {
            Fail(parameterStart, "Cannot declare a normal parameter after an optional parameter.");
        }
    }

    /// <summary><c>name(a, b) = expression</c>; the equal sign is read.</summary>
    private FunctionStatement ParseInlineFunction(int start, CallExpression declared)
    {
        ImmutableArray<Parameter> parameters =
        [
            .. declared.Arguments.Values.Select(v => new Parameter(((VariableExpression)v).Name)),
        ];
        Expression result = ParseExpected(Grammar.Assign);
        UserFunction function = new(declared.Target.ToString(), parameters, source, start)
        {
            IsParametric = true,
            Result = result,
            End = Previous.End,
        };
        ExpectEnd(Grammar.Function, start);
        return new FunctionStatement(start, (TargetExpression)declared.Target, function);
    }
}
