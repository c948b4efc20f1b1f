using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.DataCenter.Paging;
using ConfluenceOps.Sandbox.DataCenter.Routes;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sandbox.Paging;
using Shared = ConfluenceOps.Sandbox.Routes.AuditRoutes;

namespace ConfluenceOps.Sandbox.DataCenter.Auditing;

/// <summary>The audit log, for administrators alone: as events, and as it was before there were any.</summary>
/// <remarks>facts.md, section 7.</remarks>
internal static class AuditRoutes
{
    private const int Usual = 200, Most = 1000;

    public static IReadOnlyList<Route> All { get; } =
    [
        Rest.Send("GET", "/auditing/1.0/events", exchange => exchange.SendJsonAsync(WriteEvents)) with { Since = new(7, 5) },
        Rest.Get("/api/audit", WriteRecords),
    ];

    private static void WriteEvents(Exchange exchange, Utf8JsonWriter json)
    {
        Rest.NeedsAdministrator(exchange);
        var parameters = exchange.Parameters;
        var categories = parameters.List("categories").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var events = Shared.Find(exchange, Instant(parameters, "from"), Instant(parameters, "to"), parameters.Text("search"))
            .Where(record => categories.Count == 0 || categories.Contains(AuditEvent.CategoryOf(record)))
            .ToList();
        var limit = Math.Min(parameters.Number("limit", Usual, 1), Most);
        var first = parameters.Text("pageCursor") is { } cursor ? AuditCursor.Find(events, cursor) : 0;
        var size = Math.Clamp(events.Count - first, 0, limit);
        json.WriteStartObject();
        json.WriteStartArray("entities"u8);
        foreach (var record in events.Skip(first).Take(size))
            AuditEvent.Write(exchange, json, record);
        json.WriteEndArray();
        WritePaging(exchange, json, size, first + size < events.Count ? AuditCursor.Behind(events, first + size) : null);
        json.WriteEndObject();
    }

    private static void WritePaging(Exchange exchange, Utf8JsonWriter json, int size, string? cursor)
    {
        json.WriteStartObject("pagingInfo"u8);
        json.WriteBoolean("lastPage"u8, cursor is null);
        json.WriteNumber("size"u8, size);
        if (cursor is not null)
        {
            json.WriteString("nextPageCursor"u8, cursor);
            json.WriteString("nextPageLink"u8, exchange.Server.Base + PageLinks.With(exchange, ("pageCursor", cursor)));
        }

        json.WriteEndObject();
    }

    private static void WriteRecords(Exchange exchange, Utf8JsonWriter json)
    {
        Rest.NeedsAdministrator(exchange);
        var records = Shared.Find(exchange, Shared.Instant(exchange, "startDate"), Shared.Instant(exchange, "endDate"), exchange.Parameters.Text("searchString"));
        SilentList.Write<SandboxAuditRecord>(exchange, json, records, Most, record => AuditV1.Write(exchange, json, record), usual: Most);
    }

    private static DateTimeOffset? Instant(Parameters parameters, string name) => parameters.Text(name) switch
    {
        null => null,
        var text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) => instant,
        var text => throw RefusedException.BadValue(name, text, "an instant such as 2026-01-31T10:22:00Z"),
    };
}
