namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>The links of a page of results, and of a thing in it.</summary>
internal sealed record Links(string? Next, string? Base, string? Webui, string? Download);
