namespace AiNewsSite.Parsing.Liquid;

/// <summary>What a placeholder stands for.</summary>
internal abstract record Deferred
{
    /// <summary>True for what stands as a block where it is alone on its line.</summary>
    public virtual bool IsBlock => true;
}

/// <summary>Known when the whole site is: the slot, its offset still open.</summary>
internal sealed record DeferredSlot(BodySlot Slot) : Deferred
{
    public override bool IsBlock => Slot is IncludeSlot;
}

/// <summary>The inside of `{% highlight LANGUAGE %}`, which no Markdown may touch.</summary>
/// <param name="Language">"" where none is named.</param>
internal sealed record DeferredCode(string Language, string Text) : Deferred;
