using Markdig.Syntax;

namespace AiNewsSite.Parsing.Markdown.Attributes;

/// <summary>Gives the lists that stand on lines of their own to the blocks they belong to, and takes them out of the tree.</summary>
internal static class AttributeListPlacer
{
    public static void Place(ContainerBlock container)
    {
        // The neighbours of a run of lists are found once for the run, however long it is.
        var above = -1;
        var below = -1;
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is not AttributeListBlock mark)
            {
                above = i;
                if (container[i] is ContainerBlock inner)
                {
                    Place(inner);
                }

                continue;
            }

            below = Math.Max(below, i + 1);
            while (below < container.Count && container[below] is AttributeListBlock)
            {
                below++;
            }

            if (Target(container, i, mark, (above, below)) is { } target)
            {
                Give(target, mark.List);
            }

            above = mark.FollowsBlock ? above : -1;
        }

        RemoveMarks(container);
    }

    private static void RemoveMarks(ContainerBlock container)
    {
        for (var i = container.Count - 1; i >= 0; i--)
        {
            if (container[i] is AttributeListBlock)
            {
                container.RemoveAt(i);
            }
        }
    }

    /// <summary>The block right above; without one, the block right below; kramdown gives a list between blank lines to nobody.</summary>
    private static Block? Target(ContainerBlock container, int at, AttributeListBlock mark, (int Above, int Below) text)
    {
        if (mark.FollowsBlock && text.Above >= 0)
        {
            return InTightItem(container[text.Above]);
        }

        return text.Below < container.Count && container[text.Below].Line == mark.Line + (text.Below - at)
            ? container[text.Below]
            : null;
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
