using System.Text.Json;
using ConfluenceOps.Documents.Automations;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>What webhooks are still to be told, inside the caller's transaction.</summary>
internal static class AutomationOutbox
{
    /// <summary>Few enough that a receiver takes them at once.</summary>
    private const int DocumentsAtOnce = 200;

    /// <summary>After how long somebody who took a message and has not been heard of since is taken for dead.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Takes the next message.</summary>
    /// <returns>Null when there is nothing left.</returns>
    public static AutomationMessage? Take(SqliteConnection connection, DateTimeOffset time)
    {
        // A clock that was set back must not hold a message for years.
        var (now, silent, ahead) = (Moment.Store(time), Moment.Store(time - Lease), Moment.Store(time + Lease));
        var next = connection.QueryFirstOrDefault<MessageRow>(Statement.NextAutomationMessage, new { silent, ahead });
        if (next is null)
            return null;
        var documents = connection.Query<NameRow>(
            Statement.DocumentsOfMessage, new { run = next.RunId, space = next.SpaceId, silent, ahead, limit = DocumentsAtOnce }).ToList();
        connection.Execute(Statement.TakeAutomationMessage, new { run = next.RunId, ids = JsonSerializer.Serialize(documents.Select(row => row.Id)), now });
        return new AutomationMessage
        {
            RunId = next.RunId,
            Automation = next.Automation,
            Trigger = (AutomationTrigger)next.StartedBy,
            Site = next.Site,
            Space = next.Space,
            Documents = [.. documents.Select(row => row.ToName(next.Space))],
            Webhook = new KeptWebhook(next.Webhook, next.Secret),
        };
    }

    public static bool Close(SqliteConnection connection, AutomationMessage message, string? error)
    {
        connection.Execute(
            Statement.DeleteAutomationMessage, new { run = message.RunId, ids = JsonSerializer.Serialize(message.Documents.Select(document => document.Id)) });
        return error is null || AutomationHistory.End(connection, message.RunId, AutomationStatus.Failed, error);
    }

    private sealed class MessageRow
    {
        public long RunId { get; init; }

        public string Automation { get; init; } = "";

        public int StartedBy { get; init; }

        public long SpaceId { get; init; }

        public string Space { get; init; } = "";

        public string Site { get; init; } = "";

        public string Webhook { get; init; } = "";

        public string Secret { get; init; } = "";
    }

    private sealed class NameRow
    {
        public long Id { get; init; }

        public string Title { get; init; } = "";

        public string? PageId { get; init; }

        public string? Url { get; init; }

        public DocumentName ToName(string space) => new(Id, Title, space, PageId, Url is null ? null : new Uri(Url, UriKind.RelativeOrAbsolute));
    }
}
