using System.Globalization;
using System.Text.RegularExpressions;
using AiNewsSite.Templating.Rendering;
using static AiNewsSite.Templating.Parameter;

namespace AiNewsSite.Templating.Builtins;

/// <summary>The builtins of <c>regex</c>, bounded by the render's time limit.</summary>
internal static class RegexBuiltins
{
    public static Builtin[] All { get; } =
    [
        new("match", Guarded(Match), Text("text"), Text("pattern"), Text("options").Or(default)),
        new("matches", Guarded(Matches), Text("text"), Text("pattern"), Text("options").Or(default)),
        new("split", Guarded(Split), Text("text"), Text("pattern"), Text("options").Or(default)),
        new("replace", Guarded(Replace), Text("text"), Text("pattern"), Text("replace"), Text("options").Or(default)),
        new(
            "escape",
            static (_, a) => a[0].AsText() is { } text ? Regex.Escape(text) : default(ScriptValue),
            Text("pattern")
        ),
        new("unescape", static (_, a) => Unescape(a[0].AsText()), Text("pattern")),
    ];

    private static BuiltinBody Guarded(BuiltinBody body) =>
        (context, a) =>
        {
            try
            {
                return body(context, a);
            }
            catch (RegexMatchTimeoutException)
            {
                throw new BadArgumentException(
                    1,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The pattern `{a[1].AsText()}` took longer than {context.Options.RegexTimeout.TotalSeconds:0.###} seconds on this text"
                    )
                );
            }
        };

    /// <summary>The match and its groups; an empty list where nothing matches.</summary>
    private static ScriptValue Match(RenderContext context, ReadOnlySpan<ScriptValue> a)
    {
        if (a[0].AsText() is not { } text)
        {
            return ScriptValue.From(new ScriptList());
        }
        return Groups(RegexCache.Get(context, a[1], a[2]).Match(text));
    }

    private static ScriptValue Matches(RenderContext context, ReadOnlySpan<ScriptValue> a)
    {
        ScriptList found = new();
        if (a[0].AsText() is { } text)
        {
            Regex regex = RegexCache.Get(context, a[1], a[2]);
            for (Match match = regex.Match(text); match.Success; match = match.NextMatch())
            {
                context.CountSteps();
                found.Add(Groups(match));
            }
        }
        return ScriptValue.From(found);
    }

    private static ScriptValue Split(RenderContext context, ReadOnlySpan<ScriptValue> a)
    {
        ScriptList parts = new();
        if (a[0].AsText() is { } text)
        {
            foreach (string part in RegexCache.Get(context, a[1], a[2]).Split(text))
            {
                parts.Add(part);
            }
        }
        return ScriptValue.From(parts);
    }

    private static ScriptValue Replace(RenderContext context, ReadOnlySpan<ScriptValue> a) =>
        a[0].AsText() is { } text
            ? RegexCache.Get(context, a[1], a[3]).Replace(text, a[2].AsText() ?? "")
            : default(ScriptValue);

    private static ScriptValue Groups(Match match)
    {
        ScriptList groups = new();
        if (match.Success)
        {
            for (int i = 0; i < match.Groups.Count; i++)
            {
                groups.Add(match.Groups[i].Value);
            }
        }
        return ScriptValue.From(groups);
    }

    private static ScriptValue Unescape(string? pattern)
    {
        try
        {
            return pattern is null ? default(ScriptValue) : Regex.Unescape(pattern);
        }
        catch (ArgumentException error)
        {
            throw new BadArgumentException(0, error.Message);
        }
    }
}
