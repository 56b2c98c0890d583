namespace AiNewsSite.Cli;

/// <summary>What a command may use of the world around it; tests give their own.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Findings and progress.</param>
/// <param name="Now">The moment the command started.</param>
/// <param name="Language">The locale's language, such as "ja"; `--lang` overrules it.</param>
/// <param name="Interactive">True where the error stream is a terminal.</param>
public sealed record CommandHost(
    TextWriter Out,
    TextWriter Error,
    DateTimeOffset Now,
    string Language,
    bool Interactive
)
{
    /// <summary>Where answers are read from, if <see cref="Interactive"/>.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>False, and said, where a folder that the command needs is not there; <see cref="ExitCode.Usage"/> then.</summary>
    /// <param name="what">What it is to the user, such as "source".</param>
    public bool HasFolder(string what, string folder)
    {
        if (Directory.Exists(folder))
        {
            return true;
        }

        Error.WriteLine($"ainews: the {what} folder '{folder}' does not exist.");
        return false;
    }

    /// <summary>As <see cref="HasFolder"/>, for both folders that a site is read from.</summary>
    public bool HasFoldersOf(SiteChoices choices) =>
        HasFolder("source", choices.Source)
        && (choices.Templates is not { } templates || HasFolder("templates", templates));
}

/// <summary>The exit codes of the command-line contract.</summary>
public static class ExitCode
{
    /// <summary>Done; warnings are allowed.</summary>
    public const int Done = 0;

    public const int Errors = 1;

    public const int Usage = 2;

    /// <summary>A defect of this program (sysexits.h EX_SOFTWARE).</summary>
    public const int Defect = 70;
}
