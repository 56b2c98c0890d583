using System.Collections.Immutable;

namespace AiNewsSite.Templating;

/// <summary>A value that can be called: a builtin or a function written in a template.</summary>
public abstract class ScriptFunction
{
    private protected ScriptFunction(string name, ImmutableArray<Parameter> parameters)
    {
        Name = name;
        Parameters = parameters;
        foreach (Parameter parameter in parameters)
        {
            RequiredCount += parameter is { IsOptional: false, IsVariadic: false } ? 1 : 0;
            IsVariadic |= parameter.IsVariadic;
        }
    }

    public string Name { get; }

    public ImmutableArray<Parameter> Parameters { get; }

    /// <summary>How many arguments a call must have.</summary>
    public int RequiredCount { get; }

    /// <summary>The last parameter takes any number of arguments.</summary>
    public bool IsVariadic { get; }
}
