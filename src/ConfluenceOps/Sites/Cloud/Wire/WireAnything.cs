namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>Any JSON object, of which nothing is wanted.</summary>
internal sealed record WireAnything;
