namespace ConfluenceOps.Permissions.Reporting;

/// <summary>Rights by how much they allow: a report shows the last that somebody holds as the highest.</summary>
internal static class RightsInOrder
{
    public static IReadOnlyList<AccessRight> All { get; } =
        [AccessRight.View, AccessRight.Comment, AccessRight.Edit, AccessRight.Delete, AccessRight.Export, AccessRight.Administer];
}
