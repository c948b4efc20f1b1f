namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>The body of v2 <c>POST /user/access/invite-by-email</c>.</summary>
internal sealed record WireEmails(IReadOnlyList<string> Emails);
