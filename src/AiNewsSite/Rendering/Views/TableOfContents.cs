using System.Collections.Immutable;
using AiNewsSite.Parsing;
using AiNewsSite.Templating;

namespace AiNewsSite.Rendering.Views;

/// <summary>A body's headings as a two-level tree.</summary>
public static class TableOfContents
{
    // The title stands above the table; two more levels are what a reader can take in at a glance.
    private const int Levels = 2;

    internal static FieldTable<Node> Fields { get; } =
        new(
            "Contents entry",
            new Field<Node>("id", "the heading's id", node => node.Heading.Id),
            new("text", "inline HTML", node => ScriptValue.FromMarkup(node.Heading.Text.Utf8)),
            new("level", "1 to 6", node => node.Heading.Level),
            new(
                "children",
                "[Contents entry]",
                node => SharedViews.List(node.Children, child => SharedViews.Wrap(Fields!, child))
            )
        );

    /// <summary>The headings that the tree shows, in order: the top two levels there are below a lone h1.</summary>
    public static ImmutableArray<Heading> Entries(Body body)
    {
        var shown = body.Headings.Where(heading => heading.InToc && heading.Id.Length > 0).ToList();
        if (shown.Count(heading => heading.Level == 1) == 1)
        {
            shown.RemoveAll(heading => heading.Level == 1);
        }

        if (shown.Count == 0)
        {
            return [];
        }

        var top = shown.Min(heading => heading.Level);
        return [.. shown.Where(heading => heading.Level < top + Levels)];
    }

    public static ScriptValue Tree(Body body)
    {
        var entries = Entries(body);
        var roots = ImmutableArray.CreateBuilder<Node>();
        for (var i = 0; i < entries.Length; )
        {
            var children = ImmutableArray.CreateBuilder<Node>();
            var next = i + 1;
            for (; next < entries.Length && entries[next].Level > entries[i].Level; next++)
            {
                children.Add(new Node(entries[next], []));
            }

            roots.Add(new Node(entries[i], children.ToImmutable()));
            i = next;
        }

        return SharedViews.List(roots.ToImmutable(), node => SharedViews.Wrap(Fields, node));
    }

    internal sealed record Node(Heading Heading, ImmutableArray<Node> Children);
}
