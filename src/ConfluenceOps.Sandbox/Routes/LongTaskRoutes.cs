using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>How far what takes a while is, for whoever began it.</summary>
internal static class LongTaskRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V1("/longtask/{id}", RequiredScopes.AnyOf("read:confluence-space.summary", "read:content.metadata:confluence"), Write),
    ];

    private static void Write(Exchange exchange, Utf8JsonWriter json)
    {
        var id = exchange.Parameters.Path("id");
        var task = exchange.Server.Tasks.Find(id, exchange.Doer.AccountId) ?? throw new RefusedException(404, $"No task found with id: {id}");
        task.Step();
        LongTaskV1.Write(exchange, json, task);
    }
}
