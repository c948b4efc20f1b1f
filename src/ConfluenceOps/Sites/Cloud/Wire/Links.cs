namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>The links of a page of results, and of a thing in it.</summary>
internal sealed class Links
{
    public string? Next { get; set; }

    public string? Webui { get; set; }

    public string? Download { get; set; }
}
