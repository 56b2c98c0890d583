using System.Text.Json;
using AiNewsSite.Tests.Support;

namespace AiNewsSite.Tests.Relations.Terms;

/// <summary>The shared vectors of the token rule.</summary>
/// <param name="Tokens">Words, pairs and triples in order, a slash between them; null where a token would be half a character.</param>
public sealed record TokenVector(string Text, string Key, string? Tokens)
{
    public static string File => Path.Combine(Places.Root, "tests/AiNewsSite.Tests/Relations/Terms/token-vectors.json");

    public static TokenVector[] All { get; } =
    [
        .. JsonDocument
            .Parse(System.IO.File.ReadAllText(File))
            .RootElement.EnumerateArray()
            .Select(one => new TokenVector(
                one.GetProperty("text").GetString()!,
                one.GetProperty("key").GetString()!,
                one.TryGetProperty("tokens", out var tokens) ? tokens.GetString() : null
            )),
    ];
}
