using System.Globalization;

namespace AiNewsSite.Templating.Builtins;

/// <summary>Cultures that a template names; without a name the invariant one, never the machine's.</summary>
internal static class Cultures
{
    /// <summary>Null or empty gives <paramref name="otherwise"/>. Throws at the argument for a name that is unknown.</summary>
    public static CultureInfo Named(in ScriptValue name, int index, CultureInfo otherwise)
    {
        if (name.AsText() is not { Length: > 0 } text)
        {
            return otherwise;
        }
        try
        {
            return CultureInfo.GetCultureInfo(text, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new BadArgumentException(
                index,
                $"The culture `{text}` is not known. Use a name such as `en-US` or `ja-JP`"
            );
        }
    }
}
