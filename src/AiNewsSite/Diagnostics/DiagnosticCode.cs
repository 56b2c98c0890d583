namespace AiNewsSite.Diagnostics;

/// <summary>One kind of finding: its stable name, its severity unless set otherwise, and its text in two languages.</summary>
/// <param name="Id">Kebab case, stable: users name it in settings.</param>
/// <param name="English">What is wrong and how to mend it; {0}, {1} … are the arguments.</param>
/// <param name="Japanese">The same in Japanese, with the same arguments.</param>
public sealed record DiagnosticCode(string Id, Severity Default, string English, string Japanese);

public enum MessageLanguage
{
    English,
    Japanese,
}
