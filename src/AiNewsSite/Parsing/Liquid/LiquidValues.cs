using System.Globalization;
using AiNewsSite.Parsing.Markdown;
using AiNewsSite.Values;

namespace AiNewsSite.Parsing.Liquid;

/// <summary>What `site.…` and `page.…` are in a body.</summary>
internal readonly struct LiquidValues(BodyContext context)
{
    public string BasePath => context.Markdown.BasePath;

    /// <summary>`url` of the settings, without a slash at its end.</summary>
    public string Origin => context.Site["url"]?.Text?.TrimEnd('/') ?? "";

    /// <summary>False where the name means something in Jekyll that a body here cannot know, or nothing at all.</summary>
    public bool TryFind(ReadOnlySpan<string> path, out DataValue value)
    {
        value = DataNull.Instance;
        if (path.Length < 2)
        {
            return false;
        }

        var (root, first) = (path[0], path[1]);
        if (root == "site")
        {
            return TrySite(first, out value) && TryInside(ref value, path[2..]);
        }

        return root == "page" && TryPage(first, out value) && TryInside(ref value, path[2..]);
    }

    private bool TrySite(string key, out DataValue value)
    {
        if (context.Site.TryGet(key, out var found))
        {
            value = key == "baseurl" ? new DataString(BasePath, Quoted: true) : found;
            return true;
        }

        value = key == "baseurl" ? new DataString(BasePath, Quoted: true) : DataNull.Instance;
        return key
            is not (
                "data"
                or "posts"
                or "pages"
                or "tags"
                or "categories"
                or "time"
                or "collections"
                or "documents"
                or "static_files"
                or "html_pages"
                or "html_files"
                or "related_posts"
            );
    }

    private bool TryPage(string key, out DataValue value)
    {
        if ((context.Page[key] ?? context.Derived(key)) is { } found)
        {
            value = found;
            return true;
        }

        value = key == "url" ? new DataString(context.Url.Encoded, Quoted: true) : DataNull.Instance;
        return key is not ("content" or "next" or "previous" or "id" or "path" or "name" or "collection");
    }

    private static bool TryInside(ref DataValue value, ReadOnlySpan<string> path)
    {
        foreach (var part in path)
        {
            value = (value, part) switch
            {
                (DataMap map, _) when map.TryGet(part, out var found) => found,
                (DataList list, "first") => list.Items.IsEmpty ? DataNull.Instance : list.Items[0],
                (DataList list, "last") => list.Items.IsEmpty ? DataNull.Instance : list.Items[^1],
                (DataList list, "size") => Number(list.Items.Length),
                (DataList list, _)
                    when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                        && at < list.Items.Length => list.Items[at],
                (DataString text, "size") => Number(text.Value.Length),
                _ => DataNull.Instance,
            };
        }

        return true;
    }

    private static DataInteger Number(int value) => new(value, value.ToString(CultureInfo.InvariantCulture));
}
