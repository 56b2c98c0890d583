using AiNewsSite.Diagnostics;

namespace AiNewsSite.Build;

/// <summary>
/// The result of one step, kept while its input is equal. Where the step finds an error, the last result without one
/// stands in for it, so that a preview goes on; the findings are the new ones.
/// </summary>
internal sealed class Kept<TInput, TValue>(IEqualityComparer<TInput> comparer)
    where TValue : class
{
    private (TInput Input, Parsed<TValue> Result)? _last;
    private TValue? _good;

    public Parsed<TValue> Get(TInput input, Func<Parsed<TValue>> make)
    {
        if (_last is { } last && comparer.Equals(last.Input, input))
        {
            return last.Result;
        }

        var made = make();
        if (made.HasValue && !made.Diagnostics.Any(one => one.Severity == Severity.Error))
        {
            _good = made.Value;
        }

        var result = new Parsed<TValue>(_good ?? made.Value, made.Diagnostics);
        _last = (input, result);
        return result;
    }
}
