namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>The body of v2 <c>POST /admin-key</c>.</summary>
internal sealed record WireAdminKeyRequest(int DurationInMinutes);
