namespace ConfluenceOps.Http;

/// <summary>A row that can be told from all others of its list.</summary>
internal interface IIdentified
{
    /// <summary>What tells it apart; empty where the server left it out.</summary>
    string? Id { get; }
}
