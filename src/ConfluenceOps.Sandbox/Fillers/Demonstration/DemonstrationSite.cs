using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Demonstration;

/// <summary>Acme Freight: the site that newcomers see first. Its README tells who can sign in and what stories are planted in it.</summary>
public static class DemonstrationSite
{
    /// <summary>The address of the service account, which may view ENG, OPS and HANDBOOK.</summary>
    public const string ServiceEmail = "svc-docs@acme.example";

    /// <summary>Its unscoped token.</summary>
    public const string ServiceToken = "demo-token-svc-docs";

    /// <summary>Its scoped token with all that an import needs.</summary>
    public const string ImportToken = "demo-token-svc-docs-import";

    /// <summary>Its scoped token that may not read pages.</summary>
    public const string NarrowToken = "demo-token-svc-docs-narrow";

    /// <summary>Its token that has expired.</summary>
    public const string ExpiredToken = "demo-token-svc-docs-expired";

    /// <summary>The address of the administrator, who may also read the audit log.</summary>
    public const string AdministratorEmail = "nora.lindqvist@acme.example";

    /// <summary>The administrator's unscoped token.</summary>
    public const string AdministratorToken = "demo-token-admin";

    /// <summary>Makes the site, with all its dates near the clock's.</summary>
    public static SandboxSite Create(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var now = clock.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var people = DemonstrationPeople.Read();
        var spaces = DemonstrationSpace.ReadAll();
        var pages = new DemonstrationPages(people, spaces, today).Read();
        return new SandboxSite
        {
            Name = "Acme Freight",
            Edition = "premium",
            Users = people.Users,
            Groups = people.Groups,
            Clients = [.. SandboxAccounts.Clients(people.Users.Single(user => user.Email == ServiceEmail).AccountId)],
            Spaces = [.. spaces.Select((space, number) => space.ToSpace(number, people, Homepage(pages, number), today))],
            Pages = pages,
            Audit = [.. DemonstrationAuditEntry.ReadAll(now)],
        };
    }

    private static long Homepage(List<SandboxPage> pages, int spaceNumber) =>
        pages.Single(page => page.SpaceId == DemonstrationSpace.IdOf(spaceNumber) && page is { Type: "page", ParentId: null }).Id;
}
