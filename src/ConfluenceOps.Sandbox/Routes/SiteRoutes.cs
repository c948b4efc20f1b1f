using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>What the site says of itself.</summary>
internal static class SiteRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V1("/settings/systemInfo", RequiredScopes.AnyOf("manage:confluence-configuration", "read:configuration:confluence"), WriteSystemInfo),
        new("GET", "/_edge/tenant_info", Api.Plain, RequiredScopes.None, exchange => exchange.SendJsonAsync(WriteTenant)),
    ];

    private static void WriteSystemInfo(Exchange exchange, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("cloudId"u8, exchange.Site.CloudId);
        json.WriteString("commitHash"u8, "sandbox"u8);
        json.WriteString("baseUrl"u8, exchange.Server.Base);
        json.WriteString("edition"u8, exchange.Site.Site.Edition);
        json.WriteString("siteTitle"u8, exchange.Site.Site.Name);
        json.WriteString("defaultLocale"u8, "en_GB"u8);
        json.WriteString("defaultTimeZone"u8, "Etc/UTC"u8);
        json.WriteEndObject();
    }

    private static void WriteTenant(Exchange exchange, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("cloudId"u8, exchange.Site.CloudId);
        json.WriteEndObject();
    }
}
