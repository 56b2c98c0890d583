namespace AiNewsSite.Cards;

/// <summary>The browser did not start, went away, or refused a command; the message says which.</summary>
public sealed class BrowserException(string message, Exception? inner = null) : Exception(message, inner);
