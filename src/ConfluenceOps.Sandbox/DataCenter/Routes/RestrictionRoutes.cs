using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.DataCenter.Paging;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Routes;
using Shared = ConfluenceOps.Sandbox.Routes.RestrictionRoutes;

namespace ConfluenceOps.Sandbox.DataCenter.Routes;

/// <summary>The restrictions of a page: as Cloud has them, and those of what is above it in one answer.</summary>
/// <remarks>facts.md, section 5.1.</remarks>
internal static class RestrictionRoutes
{
    private const int MostRelevant = 50;

    private const string ByOperation = "/api/content/{id}/restriction/byOperation", One = ByOperation + "/{operationKey}", User = One + "/user", Group = One + "/group/{groupId}";

    public static IReadOnlyList<Route> All { get; } =
    [
        Rest.Get(ByOperation, Shared.WriteByOperation),
        Rest.Get(One, Shared.WriteOperation),
        Rest.Get("/api/content/{id}/restriction/relevantViewRestrictions", WriteRelevant) with { Since = new(8, 7) },
        Rest.Send("PUT", "/api/content/{id}/restriction", RestrictionChangeRoutes.ReplaceNamedAsync),
        Rest.Send("GET", User, RestrictionEntryRoutes.FindAsync),
        Rest.Send("PUT", User, RestrictionEntryRoutes.AddAsync),
        Rest.Send("DELETE", User, RestrictionEntryRoutes.RemoveAsync),
        Rest.Send("GET", Group, RestrictionEntryRoutes.FindAsync),
        Rest.Send("PUT", Group, RestrictionEntryRoutes.AddAsync),
        Rest.Send("DELETE", Group, RestrictionEntryRoutes.RemoveAsync),
    ];

    private static void WriteRelevant(Exchange exchange, Utf8JsonWriter json)
    {
        var entry = exchange.Content("id");
        var restricted = entry.Ancestors().Reverse().Append(entry).Where(one => exchange.State.ListsOf(one).View.Count > 0).ToList();
        json.WriteStartObject();
        json.WritePropertyName("viewContentRestrictions"u8);
        SilentList.Write(exchange, json, restricted, MostRelevant, one => WriteRelevant(exchange, json, one));
        json.WriteEndObject();
    }

    private static void WriteRelevant(Exchange exchange, Utf8JsonWriter json, PageEntry entry)
    {
        json.WriteStartObject();
        json.WriteStartObject("content"u8);
        json.WriteString("id"u8, entry.IdText);
        json.WriteString("type"u8, entry.Type);
        json.WriteString("title"u8, entry.Title);
        json.WriteEndObject();
        RestrictionV1.WriteLists(exchange, json, exchange.State.ListsOf(entry).View, (0, MostResults.Rows), RestrictionV1.PathOf(entry, ContentLists.Operations[0]));
        json.WriteEndObject();
    }
}
