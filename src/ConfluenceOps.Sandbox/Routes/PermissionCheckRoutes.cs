using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Whether one subject may do one thing with one piece of content. A denial is an answer, not an error.</summary>
/// <remarks>facts.md, section 5.2.</remarks>
internal static class PermissionCheckRoutes
{
    private const string Form = "The body must have a 'subject' with 'type' and 'identifier', and an 'operation'";

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V1(
            "POST",
            "/content/{id}/permission/check",
            RequiredScopes.AnyOf("read:confluence-content.permission", "read:content.permission:confluence"),
            CheckAsync),
    ];

    private static async Task CheckAsync(Exchange exchange)
    {
        var entry = exchange.Content("id");
        var question = await RequestBody.ReadAsync<Question>(exchange, Form);
        var subject = SubjectOf(exchange, question.Subject);
        var operation = OperationOf(question.Operation);
        if (subject != exchange.Sight.Subject && !exchange.Sight.IsAdministrator)
            throw new RefusedException(403, "Only administrators may check the permissions of others");
        var obstacle = exchange.State.SightOf(subject).ObstacleTo(operation, entry);
        await exchange.SendJsonAsync((_, json) => Write(exchange, json, subject, obstacle));
    }

    private static Subject SubjectOf(Exchange exchange, Named subject) => subject switch
    {
        { Type: "user", Identifier: "anonymous" } => Subject.Anonymous,
        { Type: "user" } when exchange.Site.Users.ContainsKey(subject.Identifier) => Subject.User(subject.Identifier),
        { Type: "group" } when exchange.Site.Groups.ContainsKey(subject.Identifier) => Subject.Group(subject.Identifier),
        { Type: "user" or "group" } => throw new RefusedException(400, $"No {subject.Type} found with identifier: {subject.Identifier}"),
        _ => throw new RefusedException(400, $"A subject is a user or a group, not '{subject.Type}'"),
    };

    private static ContentOperation OperationOf(string operation) => operation switch
    {
        "read" => ContentOperation.Read,
        "update" => ContentOperation.Update,
        "delete" => ContentOperation.Delete,
        _ => throw new RefusedException(400, $"The operation '{operation}' cannot be checked; read, update and delete can"),
    };

    private static void Write(Exchange exchange, Utf8JsonWriter json, Subject subject, Obstacle obstacle)
    {
        json.WriteStartObject();
        json.WriteBoolean("hasPermission"u8, obstacle == Obstacle.None);
        json.WriteStartArray("errors"u8);
        if (obstacle != Obstacle.None)
        {
            json.WriteStartObject();
            json.WriteString("translation"u8, Wording(subject.Kind, obstacle));
            json.WriteStartArray("args"u8);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("_links"u8);
        OffsetList.WriteSiteLinks(exchange, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The texts of the specification, which knows no group that is not allowed to use Confluence.</summary>
    private static string Wording(SubjectKind subject, Obstacle obstacle) => (subject, obstacle) switch
    {
        (SubjectKind.Anonymous, Obstacle.Product) => "Anonymous users are not allowed to use Confluence",
        (_, Obstacle.Product) => "User is not allowed to use Confluence",
        (SubjectKind.Anonymous, _) => "Anonymous user does not have permission to the " + Place(obstacle),
        (SubjectKind.Group, _) => "Group does not have permission to the " + Place(obstacle),
        _ => "User does not have permission to the " + Place(obstacle),
    };

    private static string Place(Obstacle obstacle) => obstacle == Obstacle.Space ? "space" : "content";

    private sealed record Question(Named Subject, string Operation);

    private sealed record Named(string Type, string Identifier);
}
