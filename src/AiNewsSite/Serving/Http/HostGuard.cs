using System.Globalization;
using System.Net;

namespace AiNewsSite.Serving.Http;

/// <summary>
/// Which `Host` a request may name. A page of another site can make a browser ask this server under a name of its own
/// that points here (DNS rebinding) and would then read the answers: such names get nothing.
/// </summary>
/// <param name="address">The address listened on.</param>
/// <param name="name">A name that the user allowed; null for none.</param>
internal sealed class HostGuard(IPAddress address, string? name)
{
    /// <param name="host">The header as it came; empty where there was none.</param>
    public bool Allows(string host)
    {
        if (NameOf(host) is not { } asked)
        {
            return false;
        }

        if (
            asked.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || asked.Equals(name, StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        // A browser that was led here by a foreign name sends that name; an address in figures cannot be rebound.
        return IPAddress.TryParse(asked, out var ip) && (IPAddress.IsLoopback(ip) || !IPAddress.IsLoopback(address));
    }

    /// <summary>The host without its port; null where the header is no `host[:port]`.</summary>
    private static string? NameOf(string host)
    {
        var end = host.StartsWith('[')
            ? host.IndexOf(']', StringComparison.Ordinal) + 1
            : host.IndexOf(':', StringComparison.Ordinal);
        if (end <= 0)
        {
            return end < 0 && host.Length > 0 ? host : null;
        }

        var port = host.AsSpan(end);
        var isPort =
            port.IsEmpty
            || (port[0] == ':' && ushort.TryParse(port[1..], NumberStyles.None, CultureInfo.InvariantCulture, out _));
        return isPort ? host[..end].Trim('[', ']') : null;
    }
}
