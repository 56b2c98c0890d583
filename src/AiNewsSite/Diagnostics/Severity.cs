namespace AiNewsSite.Diagnostics;

/// <summary>How much a finding matters; only <see cref="Error"/> stops a build.</summary>
public enum Severity
{
    Off,
    Info,
    Warning,
    Error,
}
