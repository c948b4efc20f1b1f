using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Filters;
using ConfluenceOps.Documents.Sqlite.Automations.Acts;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>What one automation does with some documents, inside the caller's transaction.</summary>
/// <remarks>Trying out and doing look for what there is to do by the same statements, so that they cannot differ.</remarks>
internal sealed class AutomationWork
{
    private readonly DocumentFilter? _filter;
    private readonly List<(AutomationActionRow Row, Act Act)> _acts;

    /// <exception cref="AutomationTargetDeletedException">It points at something that was deleted.</exception>
    public AutomationWork(AutomationRow automation, FilterBook filters)
    {
        _filter = filters.Find(automation.Filter);
        _acts = [.. automation.Actions.Select(action => (action, action.ToAct(automation.Name)))];
    }

    public WorkDone Do(SqliteConnection connection, DocumentPool pool, ActTime time)
    {
        var matched = pool.Choose(_filter);
        var changed = new HashSet<long>();
        foreach (var (_, act) in matched.Count == 0 ? [] : _acts)
        {
            var found = act.Find(connection, matched);
            if (found.Count == 0)
                continue;
            act.Do(connection, found, time);
            if (act.ChangesDocuments)
                changed.UnionWith(found);
        }

        if (changed.Count > 0)
            pool.Change();
        return new WorkDone(matched.Count, changed.Count);
    }

    /// <summary>What there is to do with each document, as far as there is anything.</summary>
    public IReadOnlyList<(long Document, IReadOnlyList<AutomationAction> Do)> Try(SqliteConnection connection, DocumentPool pool)
    {
        var matched = pool.Choose(_filter);
        var found = _acts.SelectMany(one => one.Act.Find(connection, matched).Select(document => (document, Action: one.Row.ToAction())))
            .ToLookup(one => one.document, one => one.Action);
        return [.. matched.Where(found.Contains).Select(document => (document, (IReadOnlyList<AutomationAction>)[.. found[document]]))];
    }
}
