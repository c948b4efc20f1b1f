namespace ConfluenceOps.Sites;

/// <summary>Which spaces to list.</summary>
/// <param name="Keys">Space keys, wildcards allowed; empty for all.</param>
public sealed record SpaceQuery(IReadOnlyList<string> Keys)
{
    /// <summary>Every space that the account can see.</summary>
    public static SpaceQuery All { get; } = new([]);
}
