namespace ConfluenceOps.Documents.Access;

/// <summary>A person or a team comes from a site and is not changed here.</summary>
public sealed class PrincipalOfSiteException(string name, string site) : ConfluenceOpsException(
    $"'{VisibleText.Of(name)}' comes from {site}, whose imports keep it in step.", "Change it in Confluence and import again, or make a team of your own with New-DocumentTeam.")
{
    /// <inheritdoc/>
    public override string ErrorId => "PrincipalOfSite";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
