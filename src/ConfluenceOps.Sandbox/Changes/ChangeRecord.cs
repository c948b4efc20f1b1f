using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Changes;

/// <summary>What the audit log says of a change.</summary>
/// <remarks>facts.md, section 7. For roles no source has the words; these follow those for grants.</remarks>
internal static class ChangeRecord
{
    public static SandboxAuditRecord Granted(Exchange exchange, SandboxSpace space, Party party, SpaceRight right) =>
        New(exchange, "Space permission added", party, [Space(space)], new SandboxAuditChange("Permission", "", GrantableRight.NameOf(right)));

    public static SandboxAuditRecord Revoked(Exchange exchange, SandboxSpace space, Party party, SpaceRight right) =>
        New(exchange, "Space permission removed", party, [Space(space)], new SandboxAuditChange("Permission", GrantableRight.NameOf(right), ""));

    public static SandboxAuditRecord RoleChanged(Exchange exchange, SandboxSpace space, Party party, string oldRole, string newRole) =>
        New(
            exchange,
            newRole.Length == 0 ? "Space role removed" : oldRole.Length == 0 ? "Space role added" : "Space role changed",
            party,
            [Space(space)],
            new SandboxAuditChange("Role", oldRole, newRole));

    public static SandboxAuditRecord Restricted(Exchange exchange, PageEntry entry, Party party, string operation) =>
        New(exchange, "Content restriction added", party, Place(entry), new("Type", "", Word(operation)), new(party.Kind, "", party.Name));

    public static SandboxAuditRecord Unrestricted(Exchange exchange, PageEntry entry, Party party, string operation) =>
        New(exchange, "Content restriction removed", party, Place(entry), new("Type", Word(operation), ""), new(party.Kind, party.Name, ""));

    /// <summary>Every key is recorded (facts.md, section 5.4); no source has the words.</summary>
    public static SandboxAuditRecord KeyTaken(Exchange exchange, DateTimeOffset end) =>
        New(exchange, "Admin key enabled", Party.Of(exchange.Site, "user", exchange.Caller.User!.AccountId), [], new SandboxAuditChange("Expires", "", $"{end:u}")) with { Category = "Security" };

    private static SandboxAuditRecord New(
        Exchange exchange, string summary, Party party, List<SandboxAuditObject> places, params List<SandboxAuditChange> changes) => new()
    {
        At = exchange.Server.Time.GetUtcNow(),
        AuthorId = exchange.Caller.User?.AccountId ?? "",
        Category = "Permissions",
        Summary = summary,
        Affected = new(party.Name, party.Kind),
        Associated = places,
        Changes = changes,
        RemoteAddress = exchange.Http.Connection.RemoteIpAddress?.ToString() ?? "",
    };

    private static List<SandboxAuditObject> Place(PageEntry entry) => [new(entry.Title, entry.IsBlogPost ? "Blog" : "Page"), Space(entry.Space)];

    private static SandboxAuditObject Space(SandboxSpace space) => new(space.Name, "Space");

    private static string Word(string operation) => operation == "read" ? "View" : "Edit";
}
