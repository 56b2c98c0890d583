namespace AiNewsSite.Templating;

/// <summary>A builtin cannot go on; the engine reports the message at the call.</summary>
public class ScriptFailureException(string message) : Exception(message);

/// <summary>An argument (counted from 0) is wrong; the engine reports the message at that argument.</summary>
public sealed class BadArgumentException(int index, string message) : ScriptFailureException(message)
{
    public int Index { get; } = index;
}
