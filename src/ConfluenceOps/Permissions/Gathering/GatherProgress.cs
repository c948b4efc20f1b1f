namespace ConfluenceOps.Permissions.Gathering;

/// <summary>What is being gathered.</summary>
public enum GatherStage
{
    /// <summary>Groups and who is in them.</summary>
    Groups,

    /// <summary>What spaces grant.</summary>
    Spaces,

    /// <summary>Pages and their restrictions.</summary>
    Pages,

    /// <summary>Accounts.</summary>
    People,
}

/// <summary>How far the gathering is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">How many there are; null where the site cannot say.</param>
/// <param name="PerSecond">How many a second since the gathering began.</param>
public sealed record GatherProgress(GatherStage Stage, int Done, int? Total, double PerSecond) : IAdvance
{
    string IAdvance.Counted => Stage.ToString().ToLowerInvariant();
}
