using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Sandbox.Fillers.Exported;

/// <summary>A site as an XML export of Confluence tells it.</summary>
public static class ExportedSite
{
    /// <summary>Reads an export in one pass. Files of attachments stay where they are: <see cref="AttachmentContent"/> opens them.</summary>
    /// <param name="path">A zip file or the folder that it was unpacked to.</param>
    /// <remarks>
    /// Nobody in an export can sign in, so the accounts of <see cref="SandboxAccounts"/> are added and may view all spaces.
    /// Restrictions stay as they are: a page that is restricted is hidden from both.
    /// </remarks>
    /// <exception cref="BrokenExportException">It is not an export, or it is cut or damaged.</exception>
    public static SandboxSite Load(string path)
    {
        using var export = SpaceExport.Open(path);
        var contents = ExportContents.Read(export);
        var people = new ExportedPeople(contents);
        var permissions = new ExportedPermissions(contents, people);
        if (export.Descriptor.DefaultUsersGroup is { } everybody && people.Groups.Any(group => group.Name == everybody))
            people.GiveProductAccess(everybody);
        var attachments = new ExportedAttachments(Path.GetFullPath(path), export, contents, people);
        var spaces = contents.All("Space").Where(space => IsWanted(space, export.Descriptor) && ExportContents.Number(space.Id) is not null).ToList();
        var pages = new ExportedPages(contents, export.Descriptor, people, permissions, attachments, new ExportedComments(contents, export.Descriptor, people))
            .Read(spaces.Select(space => ExportContents.Number(space.Id)!.Value).ToHashSet()).ToList();
        var pageIds = pages.Select(page => page.Id).ToHashSet();
        List<SandboxSpace> described = [.. spaces.Select(space => Space(space, contents, export.Descriptor, people, permissions, pageIds))];
        return new SandboxSite
        {
            Name = described.Count == 1 ? described[0].Name : Path.GetFileName(Path.TrimEndingDirectorySeparator(path)),
            Users = [.. people.Users, .. SandboxAccounts.Users],
            Groups = [.. people.Groups, .. SandboxAccounts.Groups],
            Clients = [.. SandboxAccounts.Clients()],
            Spaces = described,
            Pages = pages,
        };
    }

    private static bool IsWanted(ExportObject space, ExportDescriptor descriptor) =>
        descriptor.SpaceKeys.Count == 0 || descriptor.SpaceKeys.Contains(space.Properties.GetValueOrDefault("key", ""), StringComparer.OrdinalIgnoreCase);

    private static SandboxSpace Space(
        ExportObject space, ExportContents contents, ExportDescriptor descriptor, ExportedPeople people, ExportedPermissions permissions, HashSet<long> pageIds)
    {
        var id = ExportContents.Number(space.Id)!.Value;
        var key = space.Properties.GetValueOrDefault("key", space.Id);
        var description = space.References.TryGetValue("description", out var found) ? contents.Bodies.GetValueOrDefault(found.Id) : null;
        return new SandboxSpace
        {
            Id = id,
            Key = key,
            Name = space.Properties.GetValueOrDefault("name", key),
            Type = space.Properties.GetValueOrDefault("spaceType") ?? (key.StartsWith('~') ? "personal" : "global"),
            Status = space.Properties.GetValueOrDefault("spaceStatus", "CURRENT").ToLowerInvariant(),
            Description = description?.Properties.GetValueOrDefault("body") ?? "",
            HomepageId = space.References.TryGetValue("homePage", out var home) && ExportContents.Number(home.Id) is { } homeId && pageIds.Contains(homeId)
                ? homeId
                : null,
            AuthorId = people.Find(space, "creator", "creatorName")?.AccountId,
            Created = descriptor.ReadTime(space.Properties.GetValueOrDefault("creationDate")) ?? DateTimeOffset.UnixEpoch,
            Permissions =
            [
                .. permissions.Of(space).DistinctBy(grant => (grant.PrincipalType, grant.PrincipalId, grant.Operation, grant.Target)),
                // Negative, so that it meets no id of the export.
                SandboxAccounts.Read(-id),
            ],
        };
    }
}
