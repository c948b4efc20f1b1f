namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>A row of <c>/oauth/token/accessible-resources</c>.</summary>
internal sealed class WireSite
{
    public string? Name { get; set; }

    public string? Url { get; set; }
}
