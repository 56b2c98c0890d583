using AiNewsSite.Values;

namespace AiNewsSite.Serving.Http;

/// <summary>What is sent, and the tag by which a browser knows whether it has it.</summary>
internal sealed record Content(ReadOnlyMemory<byte> Bytes, string Tag)
{
    /// <summary>An ETag, quotes included.</summary>
    public static string TagOf(ReadOnlySpan<byte> bytes) => $"\"{ContentHash.Of(bytes).All}\"";
}
