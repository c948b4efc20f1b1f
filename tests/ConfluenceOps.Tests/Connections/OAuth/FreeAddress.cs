using System.Net;
using System.Net.Sockets;

namespace ConfluenceOps.Tests.Connections.OAuth;

/// <summary>Where a consent may lead back to: a port of this machine that nobody listens on.</summary>
internal static class FreeAddress
{
    public static Uri Find()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/callback");
    }
}
