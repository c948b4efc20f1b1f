namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v2 <c>Child</c>: something right below something else.</summary>
internal sealed class WireChild : Http.IIdentified
{
    public string? Id { get; set; }

    public string? Type { get; set; }

    public string? Status { get; set; }
}
