using ConfluenceOps.Documents.Automations;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>An automation as it is stored.</summary>
internal sealed class AutomationRow
{
    private static readonly AutomationTrigger[] ByThemselves = [.. Enum.GetValues<AutomationTrigger>().Except([AutomationTrigger.Manual])];

    public long Id { get; init; }

    public string Name { get; init; } = "";

    public int Position { get; init; }

    public bool Enabled { get; init; }

    public int Triggers { get; init; }

    public string? Filter { get; init; }

    public long Created { get; init; }

    public string Author { get; init; } = "";

    public long? LastRun { get; init; }

    public int? LastStatus { get; init; }

    public IReadOnlyList<AutomationActionRow> Actions { get; private set; } = [];

    /// <summary>All of them, in the order in which they run.</summary>
    public static List<AutomationRow> List(SqliteConnection connection)
    {
        var rows = connection.Query<AutomationRow>(Statement.Automations).AsList();
        if (rows.Count == 0)
            return rows;
        var actions = connection.Query<AutomationActionRow>(Statement.AutomationActions).ToLookup(action => action.AutomationId);
        foreach (var row in rows)
            row.Actions = [.. actions[row.Id]];
        return rows;
    }

    /// <summary>What starts it, as one number.</summary>
    public static int Store(IEnumerable<AutomationTrigger> triggers) => triggers.Aggregate(0, (sum, trigger) => sum | BitOf(trigger));

    public bool StartsBy(AutomationTrigger trigger) => Enabled && (Triggers & BitOf(trigger)) != 0;

    public DocumentAutomation ToAutomation() => new()
    {
        AutomationId = Id,
        Name = Name,
        Order = Position,
        Enabled = Enabled,
        When = Triggers == 0 ? new List<AutomationTrigger> { AutomationTrigger.Manual } : ByThemselves.Where(trigger => (Triggers & BitOf(trigger)) != 0).ToList(),
        Filter = Filter,
        Do = Actions.Select(action => action.ToAction()).ToList(),
        LastRun = LastRun is { } ran ? Moment.Read(ran) : null,
        LastStatus = (AutomationStatus?)LastStatus,
        Created = Moment.Read(Created),
        Author = Author,
    };

    private static int BitOf(AutomationTrigger trigger) => trigger == AutomationTrigger.Manual ? 0 : 1 << ((int)trigger - 1);
}
