namespace ConfluenceOps.Sites;

/// <summary>A site that has said who is connected.</summary>
/// <param name="Site">The site; the caller closes it.</param>
/// <param name="User">Who is connected.</param>
/// <param name="CloudId">The id under which the gateway knows it; null where nobody had to ask.</param>
/// <param name="Version">The version of a Data Center; null where it does not say, and for Cloud.</param>
public sealed record SignedIn(ISite Site, User User, string? CloudId = null, string? Version = null);
