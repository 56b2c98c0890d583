using System.Text;

namespace AiNewsSite.Serving.Live;

/// <summary>The one element that the preview adds to a page; it brings in everything else.</summary>
internal static class PreviewTag
{
    /// <summary>Everything of the preview stands below this place: no file of a site can.</summary>
    public const string Folder = "/_ainews/";

    public static string For(PageMark mark) => $"<script src=\"{Folder}preview.js\" data-mark=\"{mark}\"></script>";

    /// <summary>The page with the element before its last `&lt;/body>`, or at its end.</summary>
    public static byte[] AddTo(ReadOnlySpan<byte> page, PageMark mark)
    {
        var tag = Encoding.ASCII.GetBytes(For(mark));
        var at = page.LastIndexOf("</body>"u8);
        at = at < 0 ? page.Length : at;
        return [.. page[..at], .. tag, .. page[at..]];
    }
}
