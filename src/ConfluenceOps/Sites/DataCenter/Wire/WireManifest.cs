namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary>What a site says of itself to other products, and to anybody: <c>rest/applinks/1.0/manifest</c>.</summary>
internal sealed class WireManifest
{
    public string? TypeId { get; set; }

    public string? Version { get; set; }

    public string? Url { get; set; }
}
