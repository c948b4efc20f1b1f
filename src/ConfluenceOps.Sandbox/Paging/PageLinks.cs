using System.Text;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Paging;

/// <summary>Links to a further page of the same list.</summary>
internal static class PageLinks
{
    /// <summary>The path and query of the request, some parameters replaced.</summary>
    /// <remarks>The path leaves out what the gateway put before it: the trap of facts.md, section 1.1.</remarks>
    public static string With(Exchange exchange, params ReadOnlySpan<(string Name, string Value)> changes)
    {
        var request = exchange.Http.Request;
        var path = request.Path.ToUriComponent();
        var context = exchange.Server.Dialect.ContextPath;
        var link = new StringBuilder(exchange.Route.Api == Api.V1 && path.StartsWith(context, StringComparison.Ordinal) ? path[context.Length..] : path);
        var separator = '?';
        foreach (var (name, value) in changes)
            Append(link, ref separator, name, value);
        foreach (var (name, values) in request.Query)
        {
            if (IsAmong(changes, name))
                continue;
            foreach (var value in values)
                Append(link, ref separator, name, value ?? "");
        }

        return link.ToString();
    }

    private static void Append(StringBuilder link, ref char separator, string name, string value)
    {
        link.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
        separator = '&';
    }

    private static bool IsAmong(ReadOnlySpan<(string Name, string Value)> changes, string name)
    {
        foreach (var change in changes)
        {
            if (change.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
