namespace ConfluenceOps.Documents.Access;

/// <summary>The catalog has no such team.</summary>
public sealed class TeamNotFoundException(string team) : ConfluenceOpsException(
    $"The catalog has no team '{VisibleText.Of(team)}'.", "List what there is with Get-DocumentTeam, or make it with New-DocumentTeam; the groups of a site come with imports from it.")
{
    /// <inheritdoc/>
    public override string ErrorId => "TeamNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
