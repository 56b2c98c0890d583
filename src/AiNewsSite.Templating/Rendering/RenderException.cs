namespace AiNewsSite.Templating.Rendering;

/// <summary>Ends a render; it never leaves the engine.</summary>
internal sealed class RenderException(TemplateError error) : Exception(error.Message)
{
    public TemplateError Error { get; } = error;
}
