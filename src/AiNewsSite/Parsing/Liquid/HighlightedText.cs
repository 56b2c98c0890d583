using System.Text;

namespace AiNewsSite.Parsing.Liquid;

/// <summary>The inside of `{% highlight %}` after its own Liquid.</summary>
internal static class HighlightedText
{
    /// <summary>Deferred links have no meaning in code that is escaped; what they were written as stays.</summary>
    public static string Of(Expansion inner)
    {
        var text = new StringBuilder(inner.Text.Length);
        for (var i = 0; i < inner.Text.Length; i++)
        {
            if (
                Placeholder.TryRead(inner.Text.AsSpan(i), out var index, out var length)
                && index < inner.Deferred.Length
            )
            {
                text.Append(Written(inner.Deferred[index]));
                i += length - 1;
            }
            else
            {
                text.Append(inner.Text[i]);
            }
        }

        return text.ToString().Trim('\n', '\r');
    }

    private static string Written(Deferred deferred) =>
        deferred switch
        {
            DeferredSlot { Slot: PostUrlSlot slot } => $"{{% post_url {slot.Name} %}}",
            DeferredSlot { Slot: FileUrlSlot slot } => $"{{% link {slot.Path} %}}",
            _ => "",
        };
}
