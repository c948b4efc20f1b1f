using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>The audit log, for administrators alone.</summary>
internal static class AuditRoutes
{
    private const int Most = 1000;
    private static readonly RequiredScopes ReadAudit = RequiredScopes.AnyOf("read:audit-log:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V1("/audit", ReadAudit, (exchange, json) => WriteRecords(exchange, json, Instant(exchange, "startDate"), Instant(exchange, "endDate"))),
        Route.V1("/audit/since", ReadAudit, (exchange, json) => WriteRecords(exchange, json, Since(exchange), null)),
        Route.V1("/audit/retention", ReadAudit, WriteRetention),
    ];

    /// <summary>The records of a time that have some text in them, newest first.</summary>
    public static List<SandboxAuditRecord> Find(Exchange exchange, DateTimeOffset? from, DateTimeOffset? to, string? text) =>
    [
        .. exchange.State.Audit.Where(record =>
            (from is null || record.At >= from) && (to is null || record.At <= to) && (text is null || AuditV1.Mentions(exchange, record, text))),
    ];

    /// <summary>A moment in milliseconds; null when the request names none.</summary>
    public static DateTimeOffset? Instant(Exchange exchange, string name)
    {
        if (exchange.Parameters.Text(name) is not { } text)
            return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            && Math.Abs(milliseconds) < 253_402_300_800_000
            && milliseconds > -62_135_596_800_000
                ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
                : throw RefusedException.BadValue(name, text, "milliseconds since 1970");
    }

    private static void WriteRecords(Exchange exchange, Utf8JsonWriter json, DateTimeOffset? from, DateTimeOffset? to)
    {
        NeedsAdministrator(exchange);
        var records = Find(exchange, from, to, exchange.Parameters.Text("searchString"));
        var limit = Math.Min(exchange.Parameters.Number("limit", Most), Most);
        OffsetList.Write<SandboxAuditRecord>(exchange, json, records, limit, record => AuditV1.Write(exchange, json, record));
    }

    /// <summary>What sites have unless somebody shortened it.</summary>
    private static void WriteRetention(Exchange exchange, Utf8JsonWriter json)
    {
        NeedsAdministrator(exchange);
        json.WriteStartObject();
        json.WriteNumber("number"u8, 1);
        json.WriteString("units"u8, "YEARS"u8);
        json.WriteEndObject();
    }

    private static void NeedsAdministrator(Exchange exchange)
    {
        if (!exchange.Sight.IsAdministrator)
            throw new RefusedException(403, "Current user not permitted to view the audit log");
    }

    private static DateTimeOffset Since(Exchange exchange)
    {
        var number = exchange.Parameters.Number("number", 3, 0, 10_000);
        var now = exchange.Server.Time.GetUtcNow();
        return exchange.Parameters.OneOf("units", "MONTHS", "SECONDS", "MINUTES", "HOURS", "HALF_DAYS", "DAYS", "WEEKS", "YEARS") switch
        {
            "SECONDS" => now.AddSeconds(-number),
            "MINUTES" => now.AddMinutes(-number),
            "HOURS" => now.AddHours(-number),
            "HALF_DAYS" => now.AddHours(-12 * number),
            "DAYS" => now.AddDays(-number),
            "WEEKS" => now.AddDays(-7 * number),
            "YEARS" => now.AddYears(-Math.Min(number, 1000)),
            _ => now.AddMonths(-number),
        };
    }
}
