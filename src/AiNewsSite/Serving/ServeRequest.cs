using System.Net;
using AiNewsSite.Build;
using AiNewsSite.Diagnostics;

namespace AiNewsSite.Serving;

/// <summary>What a preview serves, where, and how it speaks.</summary>
/// <param name="Site">The request for a moment: a preview that runs past midnight shows what `build` then would.</param>
public sealed record ServeRequest(Func<DateTimeOffset, BuildRequest> Site, DisplayRoots Roots)
{
    /// <summary>The blog's folder.</summary>
    public required string Source { get; init; }

    /// <summary>Null for the built-in theme alone.</summary>
    public string? Templates { get; init; }

    /// <summary>Left out of watching; null for none.</summary>
    public string? Output { get; init; }

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The first port to try; 0 for any.</summary>
    public int Port { get; init; } = 4000;

    /// <summary>A name that requests may ask for besides those of this machine; null for none.</summary>
    public string? HostName { get; init; }

    /// <summary>True to look at the files in intervals instead of waiting for the system to tell.</summary>
    public bool Poll { get; init; }

    public MessageLanguage Language { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
