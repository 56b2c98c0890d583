using System.Text;
using AiNewsSite.Templating.Syntax;

namespace AiNewsSite.Templating.Rendering;

/// <summary>A call as it stands in a template, for evaluation and for placing its errors.</summary>
internal readonly record struct CallPlace(Expression Call, CallArguments Arguments)
{
    /// <summary>The statements that <c>wrap</c> passes.</summary>
    public Block? Block { get; init; }

    /// <summary>How many arguments the call has, spread ones laid out.</summary>
    public int Given { get; init; }

    /// <summary>The call as error messages quote it, without what is piped into it.</summary>
    public string Text
    {
        get
        {
            if (Call is not CallExpression call)
            {
                return Call.ToString();
            }
            StringBuilder text = new();
            call.QuoteCall(text);
            return text.ToString();
        }
    }

    /// <summary>Where an error about an argument points.</summary>
    public int StartOf(int argument) => argument < Arguments.Count ? Arguments.At(argument).Start : Call.Start;
}
