using System.Text.Json;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Cql;
using ConfluenceOps.Sandbox.DataCenter.Paging;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.DataCenter.Routes;

/// <summary>Searches, by offset.</summary>
internal static class SearchRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Rest.Get("/api/content/search", WriteContent) with { IsSearch = true },
        Rest.Get("/api/search", WriteResults) with { IsSearch = true },
    ];

    private static void WriteContent(Exchange exchange, Utf8JsonWriter json)
    {
        RefuseLaterFiles(exchange);
        var expand = new Expansions(exchange.Parameters.List("expand"));
        SilentList.Write(exchange, json, ContentSearch.Read(exchange).All(), MostResults.OfContent(expand), entry => ContentV1.Write(exchange, json, entry, expand));
    }

    private static void WriteResults(Exchange exchange, Utf8JsonWriter json)
    {
        if (ContentFields.Demanded(ContentSearch.Parse(exchange), "type") is ["user"])
        {
            WriteUsers(exchange, json);
            return;
        }

        RefuseLaterFiles(exchange);
        var expand = new Expansions(exchange.Parameters.List("expand"), "content.");
        var found = ContentSearch.Read(exchange).All();
        SilentList.Write(
            exchange, json, found, MostResults.OfContent(expand), entry => SearchResultV1.WriteContent(exchange, json, entry, expand),
            writeMore: () => SearchResultV1.WriteTotals(exchange, json, found.Count));
    }

    private static void WriteUsers(Exchange exchange, Utf8JsonWriter json)
    {
        Rest.NeedsAccount(exchange);
        var found = exchange.Site.Site.Users.Where(new UserFields().Compile(ContentSearch.Parse(exchange).Where)).ToList();
        SilentList.Write(
            exchange, json, found, MostResults.People, user => SearchResultV1.WriteUser(exchange, json, user),
            writeMore: () => SearchResultV1.WriteTotals(exchange, json, found.Count));
    }

    private static void RefuseLaterFiles(Exchange exchange)
    {
        if (exchange.Parameters.Number("start", 0) > 0 && ContentFields.Demanded(ContentSearch.Parse(exchange), "type")?.Contains("attachment") is true)
            DataCenterDialect.Of(exchange).FailNowAndThen();
    }
}
