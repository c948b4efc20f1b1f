namespace ConfluenceOps.Documents.Access;

/// <summary>Which accesses to list; every condition that is given must hold.</summary>
public sealed record AccessLogQuery
{
    /// <summary>For whom: names or ids of accounts, with <c>*</c> and <c>?</c>; empty for anybody.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>What was done, with <c>*</c> and <c>?</c>; empty for anything.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>Leave out what was before; null for nothing.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Leave out what was after; null for nothing.</summary>
    public DateTimeOffset? Until { get; init; }
}
