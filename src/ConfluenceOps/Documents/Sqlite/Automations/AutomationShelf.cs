using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Filters;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>The automations of a catalog, inside the caller's transaction. There are dozens at the most, so that they are read as a whole.</summary>
internal sealed class AutomationShelf(SqliteConnection connection)
{
    public IReadOnlyList<DocumentAutomation> List() => [.. AutomationRow.List(connection).Select(row => row.ToAutomation())];

    /// <exception cref="AutomationNotFoundException">There is none.</exception>
    public AutomationRow Find(string name) => AutomationRow.List(connection).Find(row => Is(row.Name, name)) ?? throw new AutomationNotFoundException(name);

    public SavedAutomation Make(AutomationDraft draft, string author, DateTimeOffset now)
    {
        var name = AutomationNameException.Check(draft.Name);
        DemandFree(name, butFor: null);
        var actions = ActionChoice.Of(draft, []);
        var id = connection.QuerySingle<long>(Statement.InsertAutomation, new
        {
            name,
            order = draft.Order ?? 0,
            enabled = draft.Enabled ?? true,
            triggers = AutomationRow.Store(draft.When ?? []),
            filter = Understood(draft.Filter),
            created = Moment.Store(now),
            author,
        });
        var targets = new ActionTargets(connection, author, now);
        Save(id, targets.Resolve(actions));
        return new SavedAutomation(Find(name).ToAutomation(), targets.Made, null);
    }

    public SavedAutomation Change(string name, AutomationDraft draft, string author, DateTimeOffset now)
    {
        var row = Find(name);
        var renamed = draft.Name is null ? row.Name : AutomationNameException.Check(draft.Name);
        DemandFree(renamed, butFor: row.Id);
        connection.Execute(Statement.UpdateAutomation, new
        {
            id = row.Id,
            name = renamed,
            order = draft.Order ?? row.Position,
            enabled = draft.Enabled ?? row.Enabled,
            triggers = draft.When is null ? row.Triggers : AutomationRow.Store(draft.When),
            filter = draft.Filter is null ? row.Filter : Understood(draft.Filter),
        });
        var targets = new ActionTargets(connection, author, now);
        if (ActionChoice.IsNamedBy(draft))
            Save(row.Id, targets.Resolve(ActionChoice.Of(draft, row.Actions)));
        var changed = Find(renamed);
        return new SavedAutomation(changed.ToAutomation(), targets.Made, SecretOf(row) is { } before && before != SecretOf(changed) ? before : null);
    }

    public string? Remove(string name)
    {
        var row = Find(name);
        connection.Execute(Statement.DeleteAutomation, new { id = row.Id });
        connection.Execute(Statement.ForgetAutomationMessages);
        return SecretOf(row);
    }

    private static string? SecretOf(AutomationRow row) => row.Actions.Select(action => action.Secret).FirstOrDefault(secret => secret is not null);

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>A filter in its one normal form; null for all documents.</summary>
    private static string? Understood(string? filter) => string.IsNullOrWhiteSpace(filter) ? null : $"{DocumentFilter.Parse(filter)}";

    private void DemandFree(string name, long? butFor)
    {
        if (AutomationRow.List(connection).Exists(row => row.Id != butFor && Is(row.Name, name)))
            throw new AutomationTakenException(name);
    }

    private void Save(long automation, IEnumerable<AutomationActionRow> actions)
    {
        connection.Execute(Statement.ClearAutomationActions, new { automation });
        connection.Execute(Statement.InsertAutomationAction, actions.Select((action, position) => new
        {
            automation,
            position,
            kind = action.Kind,
            collection = action.CollectionId,
            tag = action.TagId,
            resource = action.ResourceId,
            principal = action.PrincipalId,
            webhook = action.Webhook,
            secret = action.Secret,
        }));
        connection.Execute(Statement.ForgetAutomationMessages);
    }
}
