namespace ConfluenceOps.Documents.Access;

/// <summary>Another team has the name.</summary>
public sealed class TeamTakenException(string team) : ConfluenceOpsException(
    $"There is a team '{VisibleText.Of(team)}' already; names differ by more than capitals.", "Choose another name, or put people into that team with Add-DocumentTeamMember.")
{
    /// <inheritdoc/>
    public override string ErrorId => "TeamTaken";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
