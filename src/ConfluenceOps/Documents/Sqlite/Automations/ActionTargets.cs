using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Collections;
using ConfluenceOps.Documents.Sqlite.Access;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>Finds what actions point at, and makes what they put documents into or on where there is none.</summary>
internal sealed class ActionTargets(SqliteConnection connection, string author, DateTimeOffset now)
{
    private readonly List<string> _made = [];

    /// <summary>What was made, as in <c>collection 'Wiki'</c>.</summary>
    public IReadOnlyList<string> Made => _made;

    /// <exception cref="ConfluenceOpsException">Something is not there, and is not made.</exception>
    public IReadOnlyList<AutomationActionRow> Resolve(ActionChoice choice) => [.. choice.Kinds.SelectMany(kind => Resolve(kind, choice))];

    private IEnumerable<AutomationActionRow> Resolve(AutomationActionKind kind, ActionChoice choice)
    {
        var plain = new AutomationActionRow { Kind = (int)kind };
        var (draft, parameter) = (choice.Draft, ActionTarget.Of(kind).Parameter);
        return parameter switch
        {
            ActionTarget.Collection when draft.Collections is { Count: > 0 } names =>
                names.Select(name => plain with { CollectionId = FindCollection(name, kind == AutomationActionKind.AddToCollection) }).DistinctBy(row => row.CollectionId),
            ActionTarget.Tag when draft.Tags is { Count: > 0 } names =>
                names.Select(name => plain with { TagId = FindTag(name, kind == AutomationActionKind.AddTag) }).DistinctBy(row => row.TagId),
            ActionTarget.Owner when draft.Owners is { Count: > 0 } names =>
                names.Select(name => plain with { PrincipalId = new PeopleShelf(connection).FindOwner(name).Id }).DistinctBy(row => row.PrincipalId),
            ActionTarget.Resource when draft.Resources is { Count: > 0 } names =>
                names.Select(name => plain with { ResourceId = SqliteRelations.GetId(connection, name) }).DistinctBy(row => row.ResourceId),
            ActionTarget.Webhook when draft.Webhook is { } webhook => [plain with { Webhook = webhook.Shown, Secret = webhook.Secret }],
            ActionTarget.Nothing => [plain],
            _ => choice.Before.Where(row => ActionTarget.Of(row.Action).Parameter == parameter).Select(row => Kept(row) with { Kind = (int)kind }),
        };

        AutomationActionRow Kept(AutomationActionRow row) => row.IsTargetDeleted
            ? throw new AutomationActionsException($"The {row.TargetKind} '{VisibleText.Of(row.Target ?? "")}' was deleted; name another one with -{parameter}.")
            : row;
    }

    private long FindCollection(string name, bool orMake)
    {
        var shelf = new CollectionShelf(connection);
        if (shelf.FindId(name) is { } id)
            return id;
        if (!orMake)
            throw new CollectionNotFoundException(name);
        var made = shelf.Add(new CollectionDraft { Name = name }, author, now);
        _made.Add($"collection '{VisibleText.Of(made.Collection)}'");
        return made.CollectionId;
    }

    private long FindTag(string name, bool orMake)
    {
        var (id, isMade) = SqliteTags.Adopt(connection, name, orMake);
        if (isMade)
            _made.Add($"tag '{VisibleText.Of(name)}'");
        return id;
    }
}
