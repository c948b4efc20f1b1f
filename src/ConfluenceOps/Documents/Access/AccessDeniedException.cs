namespace ConfluenceOps.Documents.Access;

/// <summary>Somebody tried what they may not do.</summary>
public sealed class AccessDeniedException : ConfluenceOpsException
{
    private AccessDeniedException(string happened, string advice)
        : base(happened, advice)
    {
    }

    /// <inheritdoc/>
    public override string ErrorId => "AccessDenied";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Permission;

    /// <param name="actor">Who tried.</param>
    /// <param name="what">What they tried it with: <c>document 12 ('Deployment')</c>.</param>
    /// <param name="needed">What they would need.</param>
    /// <param name="level">What they have.</param>
    /// <param name="why">What decided that.</param>
    internal static AccessDeniedException With(CatalogActor actor, string what, AccessLevel needed, AccessLevel level, string why) => new(
        $"{VisibleText.Of(actor.Name)} needs the access '{needed}' to {what}, and has '{level}': {why}.",
        "Ask one of its owners, or an owner of the catalog; Get-DocumentPermission and Get-DocumentCatalogPermission show who they are."
            + (actor.Otherwise is { } user ? $" Without a connection it is {VisibleText.Of(user.Name)} who acts, the user of this machine." : ""));
}
