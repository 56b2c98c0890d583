using System.Text;

namespace AiNewsSite.Values;

/// <summary>Finished HTML as UTF-8: the only text that a page takes without escaping.</summary>
public readonly record struct HtmlFragment(ReadOnlyMemory<byte> Utf8)
{
    public static HtmlFragment Empty => default;

    public bool IsEmpty => Utf8.IsEmpty;

    public static HtmlFragment FromHtml(string html) => new(Encoding.UTF8.GetBytes(html));

    public bool Equals(HtmlFragment other) => Utf8.Span.SequenceEqual(other.Utf8.Span);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Utf8.Span);
        return hash.ToHashCode();
    }

    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
