namespace AiNewsSite.Values;

/// <summary>An image's size as its header tells it.</summary>
/// <param name="Width">CSS pixels.</param>
/// <param name="Height">CSS pixels.</param>
public readonly record struct ImageSize(int Width, int Height);
