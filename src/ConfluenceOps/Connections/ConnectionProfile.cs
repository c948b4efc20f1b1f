using ConfluenceOps.Sites;

namespace ConfluenceOps.Connections;

/// <summary>All of a connection that is no secret: enough to make it again, given the secret.</summary>
public sealed record ConnectionProfile
{
    /// <summary>Where a consent leads back to when nobody says: an address of this machine, which the client must have as its callback.</summary>
    public static readonly Uri UsualRedirect = new("http://localhost:18095/callback");

    /// <summary>The address of the site, or of any page of it.</summary>
    public required Uri Url { get; init; }

    /// <summary>How the account proves itself.</summary>
    public required SignInMethod Method { get; init; }

    /// <summary>The e-mail address or user name, where one signs in; else null.</summary>
    public string? Account { get; init; }

    /// <summary>The client id of OAuth; null for none.</summary>
    public string? ClientId { get; init; }

    /// <summary>Where a consent leads back to.</summary>
    public Uri Redirect { get; init; } = UsualRedirect;

    /// <summary>What is asked for with OAuth; empty for what the client was made for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Which Confluence it is; null to find out.</summary>
    public SiteKind? Kind { get; init; }

    /// <summary>The id under which Atlassian's gateway knows a Cloud site, where the way leads through it; else null.</summary>
    public string? CloudId { get; init; }

    /// <summary>Speak without encryption to another machine.</summary>
    public bool AllowInsecure { get; init; }
}
