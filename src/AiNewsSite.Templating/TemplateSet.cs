using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace AiNewsSite.Templating;

/// <summary>
/// Templates by name, each read once when first asked for, and the host's own functions. Threads may share it.
/// </summary>
public sealed class TemplateSet
{
    private readonly Func<string, string?> load;
    private readonly ConcurrentDictionary<string, Template?> templates = new(StringComparer.Ordinal);
    private readonly Func<string, Template?> read;

    /// <summary><paramref name="load"/> gives the text of a name, or null; <paramref name="functions"/> are seen below the model, above the builtins.</summary>
    public TemplateSet(Func<string, string?> load, IEnumerable<KeyValuePair<string, ScriptValue>>? functions = null)
    {
        this.load = load;
        read = Read;
        Functions = (functions ?? []).ToFrozenDictionary(StringComparer.Ordinal);
    }

    internal FrozenDictionary<string, ScriptValue> Functions { get; }

    /// <summary>The template of this name, with or without errors; null when there is none.</summary>
    public Template? Find(string name) => templates.GetOrAdd(name, read);

    private Template? Read(string name) => load(name) is { } text ? Template.Parse(text, name) : null;
}
