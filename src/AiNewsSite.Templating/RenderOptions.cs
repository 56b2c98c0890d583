namespace AiNewsSite.Templating;

/// <summary>What happens to strings on their way to the output.</summary>
public enum Escaping
{
    /// <summary>Nothing, as the language has it.</summary>
    None,

    /// <summary>The five signs <c>&amp; &lt; &gt; " '</c> become references; Markup stays as it is.</summary>
    Html,
}

/// <summary>The switches of a render. The defaults are the language's own; <see cref="Site"/> is for HTML sites.</summary>
public sealed record RenderOptions
{
    /// <summary>The language as documented: auto-indent, no escaping, 1000 loop steps.</summary>
    public static RenderOptions Language { get; } = new();

    /// <summary>
    /// For web pages: HTML escaping, no auto-indent, two million loop steps, 100 MB of page, 300 MB of work, one second
    /// of a regular expression. A theme that needs more is taken for one that does not end.
    /// </summary>
    public static RenderOptions Site { get; } =
        new()
        {
            AutoIndent = false,
            Escaping = Escaping.Html,
            LoopLimit = 2_000_000,
            MaxOutput = 100_000_000,
            RegexTimeout = TimeSpan.FromSeconds(1),
            MaxAllocated = 300_000_000,
        };

    /// <summary>The blanks before a block that stands first on its line go before every line that the block writes.</summary>
    public bool AutoIndent { get; init; } = true;

    public Escaping Escaping { get; init; }

    /// <summary>Steps of all loops nested in one outermost loop; 0 is no limit.</summary>
    public int LoopLimit { get; init; } = 1000;

    /// <summary>Depth of calls and includes; 0 is no limit but the stack's.</summary>
    public int RecursionLimit { get; init; } = 100;

    /// <summary>
    /// Calls of functions and includes in one render; 0 is no limit. Depth alone does not bound a function that calls itself
    /// twice.
    /// </summary>
    public int CallLimit { get; init; } = 1_000_000;

    /// <summary>
    /// Bytes that a render may take in all, those given back too, looked at now and then in loops and calls; 0 is no limit.
    /// A loop of few steps can do much in each.
    /// </summary>
    public long MaxAllocated { get; init; }

    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of a render; more are an error. 0 is no limit.</summary>
    public long MaxOutput { get; init; }

    /// <summary>An unknown variable is an error.</summary>
    public bool StrictVariables { get; init; }

    /// <summary>What <c>date.now</c> gives.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The zone of dates written without one.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What <c>include_cached</c> keeps and shows; null keeps nothing and shows a partial its arguments only.</summary>
    public PartialCache? Partials { get; init; }

    /// <summary>Where to note how long templates take, each without those it includes; null for nowhere.</summary>
    public RunTimes? Times { get; init; }

    /// <summary>Where the sequences of <c>math.random</c> and <c>math.uuid</c> start.</summary>
    public long Seed { get; init; }
}
