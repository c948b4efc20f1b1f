using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Changes;

/// <summary>What the audit log says of a change.</summary>
/// <remarks>
/// facts.md, section 7, and "View the audit log" of Confluence Cloud, which names what is recorded: restrictions and archiving are; edits,
/// moves, labels and the way to the trash and back are not. For roles no source has the words; these follow those for grants.
/// </remarks>
internal static class ChangeRecord
{
    public static SandboxAuditRecord Granted(Doer doer, SandboxSpace space, Party party, SpaceRight right) =>
        New(doer, "Space permission added", party, [Space(space)], new SandboxAuditChange("Permission", "", GrantableRight.NameOf(right)));

    public static SandboxAuditRecord Revoked(Doer doer, SandboxSpace space, Party party, SpaceRight right) =>
        New(doer, "Space permission removed", party, [Space(space)], new SandboxAuditChange("Permission", GrantableRight.NameOf(right), ""));

    public static SandboxAuditRecord RoleChanged(Doer doer, SandboxSpace space, Party party, string oldRole, string newRole) =>
        New(
            doer,
            newRole.Length == 0 ? "Space role removed" : oldRole.Length == 0 ? "Space role added" : "Space role changed",
            party,
            [Space(space)],
            new SandboxAuditChange("Role", oldRole, newRole));

    public static SandboxAuditRecord Restricted(Doer doer, (SandboxPage Page, SandboxSpace Space) place, Party party, string operation) =>
        New(doer, "Content restriction added", party, Places(place), new("Type", "", Word(operation)), new(party.Kind, "", party.Name));

    public static SandboxAuditRecord Unrestricted(Doer doer, (SandboxPage Page, SandboxSpace Space) place, Party party, string operation) =>
        New(doer, "Content restriction removed", party, Places(place), new("Type", Word(operation), ""), new(party.Kind, party.Name, ""));

    /// <summary>Every key is recorded (facts.md, section 5.4); no source has the words.</summary>
    public static SandboxAuditRecord KeyTaken(Doer doer, Party holder, DateTimeOffset end) =>
        New(doer, "Admin key enabled", holder, [], new SandboxAuditChange("Expires", "", $"{end:u}")) with { Category = "Security" };

    public static SandboxAuditRecord Archived(Doer doer, SandboxPage page, SandboxSpace space) => New(doer, "Pages", "Page archived", Object(page), [Space(space)]);

    public static SandboxAuditRecord Unarchived(Doer doer, SandboxPage page, SandboxSpace space) => New(doer, "Pages", "Page restored", Object(page), [Space(space)]);

    /// <summary>Something that was done to a space as a whole.</summary>
    public static SandboxAuditRecord OfSpace(Doer doer, string summary, SandboxSpace space) => New(doer, "Spaces", summary, Space(space), []);

    private static SandboxAuditRecord New(Doer doer, string summary, Party party, List<SandboxAuditObject> places, params List<SandboxAuditChange> changes) =>
        New(doer, "Permissions", summary, new(party.Name, party.Kind), places, changes);

    private static SandboxAuditRecord New(
        Doer doer, string category, string summary, SandboxAuditObject affected, List<SandboxAuditObject> places, params List<SandboxAuditChange> changes) => new()
    {
        At = doer.At,
        AuthorId = doer.AccountId,
        Category = category,
        Summary = summary,
        Affected = affected,
        Associated = places,
        Changes = changes,
        RemoteAddress = doer.RemoteAddress,
    };

    private static List<SandboxAuditObject> Places((SandboxPage Page, SandboxSpace Space) place) => [Object(place.Page), Space(place.Space)];

    private static SandboxAuditObject Object(SandboxPage page) => new(page.Title, page.Type == "blogpost" ? "Blog" : "Page");

    private static SandboxAuditObject Space(SandboxSpace space) => new(space.Name, "Space");

    private static string Word(string operation) => operation == "read" ? "View" : "Edit";
}
