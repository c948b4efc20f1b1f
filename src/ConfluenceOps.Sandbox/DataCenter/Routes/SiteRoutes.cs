using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.DataCenter.Routes;

/// <summary>What the site says of itself.</summary>
internal static class SiteRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Rest.Get("/api/server-information", WriteVersion) with { Since = new(8, 0) },
        Rest.GetOpen("/applinks/1.0/manifest", WriteManifest),
    ];

    private static void WriteVersion(Exchange exchange, Utf8JsonWriter json)
    {
        Rest.NeedsAccount(exchange);
        json.WriteStartObject();
        WriteNumbers(exchange, json);
        json.WriteString("baseUrl"u8, exchange.Server.Base);
        json.WriteEndObject();
    }

    /// <summary>How sites of Atlassian's products get to know each other: without an account.</summary>
    private static void WriteManifest(Exchange exchange, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, exchange.Site.CloudId);
        json.WriteString("name"u8, exchange.Site.Site.Name);
        json.WriteString("typeId"u8, "confluence"u8);
        WriteNumbers(exchange, json);
        json.WriteString("url"u8, exchange.Server.Base);
        json.WriteBoolean("publicSignup"u8, false);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Exchange exchange, Utf8JsonWriter json)
    {
        var version = DataCenterDialect.Of(exchange).Flavor.Full;
        json.WriteString("version"u8, version.ToString(3));
        json.WriteNumber("buildNumber"u8, (1_000 * version.Major) + (100 * version.Minor) + version.Build);
    }
}
