namespace ConfluenceOps.Imports;

/// <summary>So much of a space is gone at once that it looks like a mistake.</summary>
public sealed class MassRemovalException(string space, int gone, int documents) : ConfluenceOpsException(
    $"{gone} of the {documents} documents of the space {space} would go to the trash at once, so nothing was imported.",
    "Look at the plan with -WhatIf. An account that lost its right to view pages looks the same; if the pages are really gone, use -AllowMassRemoval.")
{
    /// <inheritdoc/>
    public override string ErrorId => "MassRemoval";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
