using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Attributes;

/// <summary>Gives the lists that stand on lines of their own to the blocks they belong to, and takes them out of the tree.</summary>
internal static class AttributeListPlacer
{
    public static void Place(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is ContainerBlock inner)
            {
                Place(inner);
            }
            else if (container[i] is AttributeListBlock mark && Target(container, i, mark) is { } target)
            {
                Give(target, mark.List);
            }
        }

        for (var i = container.Count - 1; i >= 0; i--)
        {
            if (container[i] is AttributeListBlock)
            {
                container.RemoveAt(i);
            }
        }
    }

    /// <summary>The block right above; without one, the block right below; kramdown gives a list between blank lines to nobody.</summary>
    private static Block? Target(ContainerBlock container, int at, AttributeListBlock mark)
    {
        if (mark.FollowsBlock)
        {
            var above = at - 1;
            while (above >= 0 && container[above] is AttributeListBlock { FollowsBlock: true })
            {
                above--;
            }

            if (above >= 0 && container[above] is not AttributeListBlock)
            {
                return InTightItem(container[above]);
            }
        }

        var below = at + 1;
        while (below < container.Count && container[below] is AttributeListBlock)
        {
            below++;
        }

        return below < container.Count && container[below].Line == mark.Line + (below - at) ? container[below] : null;
    }

    /// <summary>A tight item's paragraph has no tag; its item has.</summary>
    private static Block InTightItem(Block block) =>
        block is ParagraphBlock { Parent: ListItemBlock { Parent: ListBlock { IsLoose: false } } item } ? item : block;

    private static void Give(Block target, AttributeList list)
    {
        if (BlockAttributes.Of(target) is { } known)
        {
            known.Merge(list);
        }
        else
        {
            BlockAttributes.Set(target, list);
        }
    }
}
