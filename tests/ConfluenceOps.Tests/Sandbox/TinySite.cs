using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox;

/// <summary>A site as small as it can be with one of everything: accounts of every kind, restrictions on three levels, files, labels, a month of log.</summary>
internal static class TinySite
{
    public const string Admin = "712020:ada", Writer = "712020:wim", Reader = "712020:rosa", Guest = "712020:gus", Former = "712020:fay", Outsider = "712020:otto";
    public const string Staff = "11111111-0000-0000-0000-000000000001", Leads = "11111111-0000-0000-0000-000000000002", Admins = "11111111-0000-0000-0000-000000000003";
    public const long Eng = 1001, Hr = 1002;

    /// <summary>A program that people consent to and that has no secret, one that has <see cref="WebSecret"/>, and one that signs in as Wim by itself.</summary>
    public const string DesktopClient = "tiny-desktop", WebClient = "tiny-web", ServiceClient = "tiny-service";
    public const string WebSecret = "tiny-web-secret", ServiceSecret = "tiny-service-secret";

    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 30, 15, 120, TimeSpan.Zero);

    /// <summary>The address of an account.</summary>
    public static string EmailOf(string accountId) => accountId[7..] + "@tiny.example";

    /// <summary>The unscoped token of an account.</summary>
    public static string TokenOf(string accountId) => "token-" + accountId[7..];

    public static SandboxSite Create() => new()
    {
        Name = "Tiny",
        Users =
        [
            User(Admin, "Ada Admin") with { IsAdministrator = true },
            User(Writer, "Wim Writer", Scoped("scoped-writer", "read:page:confluence", "read:space:confluence", "read:content-details:confluence"), Scoped("scoped-none")),
            User(Reader, "Rosa Reader", new SandboxToken { Value = "expired-reader", Expires = Start.AddDays(-1) }),
            User(Guest, "Gus Guest") with { IsGuest = true },
            User(Former, "Fay Former") with { AccountStatus = "inactive" },
            User(Outsider, "Otto Outsider"),
        ],
        Groups =
        [
            new() { Id = Staff, Name = "staff", Members = [Admin, Writer, Reader, Former], GivesProductAccess = true },
            new() { Id = Leads, Name = "leads", Members = [Writer], ManagedBy = "TEAM_MEMBERS" },
            new() { Id = Admins, Name = "confluence-admins", Members = [Admin], GivesAdministration = true, GivesSiteAdministration = true },
        ],
        Clients =
        [
            new() { ClientId = DesktopClient, Name = "Desk & top", RedirectUris = ["http://127.0.0.1/callback"], Scopes = [.. Reading, "read:me"] },
            new() { ClientId = WebClient, Secret = WebSecret, Name = "Web", RedirectUris = ["https://web.tiny.example/done?from=sandbox"], Scopes = [.. Reading] },
            new() { ClientId = ServiceClient, Secret = ServiceSecret, Name = "Service", AccountId = Writer, Scopes = [.. Reading] },
        ],
        Spaces =
        [
            new()
            {
                Id = Eng, Key = "ENG", Name = "Engineering", Description = "How we build <things>", HomepageId = 101, AuthorId = Admin, Created = Start,
                Permissions = [Grant(1, "access-class", "ALL_LICENSED_USERS"), Grant(2, "group", Leads, "create", "page"), Grant(3, "user", Guest)],
            },
            new()
            {
                Id = Hr, Key = "HR", Name = "People", HomepageId = 201, AuthorId = Admin, Created = Start.AddDays(1),
                Permissions = [Grant(4, "group", Leads), Grant(5, "user", Admin, "administer")],
            },
        ],
        Pages =
        [
            Page(101, Eng, "Engineering", null) with { Body = "<p>Welcome to <strong>engineering</strong>.</p>" },
            Page(102, Eng, "Deploy", 101) with { Labels = ["runbook", "ops"], Body = "<p>How to deploy and roll&nbsp;back.</p>", Attachments = [File("att9001", "plan.txt", "text/plain", "the plan")], Comments = Discussion() },
            Page(103, Eng, "Deploy: rollback", 102) with { Labels = ["runbook"], Version = 3, VersionAuthorId = Reader, VersionMessage = "Clearer", Modified = Start.AddDays(20) },
            Page(104, Eng, "Secrets", 101) with { ViewRestriction = [new("group", Leads)] },
            Page(105, Eng, "Secrets: keys", 104) with { EditRestriction = [new("user", Writer)] },
            Page(106, Eng, "Secrets: vault", 105) with { ViewRestriction = [new("user", Reader)] },
            Page(107, Eng, "Read & write/all", 101) with { EditRestriction = [new("user", Reader), new("group", Leads)], Position = 2 },
            Page(108, Eng, "Old ways", 101) with { Status = "archived" },
            Page(109, Eng, "Gone", 101) with { Status = "trashed" },
            Page(110, Eng, "Shipped", null) with { Type = "blogpost", Labels = ["news"], Attachments = [File("att9002", "ship it.png", "image/png", "png")], Comments = [Comment(9105, 25, "<p>Well done</p>")] },
            Page(201, Hr, "People", null) with { AtlasDocument = """{"version":1,"type":"doc","content":[{"type":"decisionList","content":[]}]}""" },
            Page(202, Hr, "Salaries", 201) with { Labels = ["secret"], Comments = [Comment(9106, 26, "<p>Hush</p>")] },
            Page(203, Hr, "Files", 201) with { Type = "folder" },
            Page(204, Hr, "Ideas", 203) with { Type = "whiteboard" },
            Page(205, Hr, "Candidates", 203) with { Type = "database" },
            Page(206, Hr, "Payroll", 203) with { Type = "embed" },
        ],
        Audit =
        [
            Event(1, "Permissions", "Content restriction added") with { Affected = new("leads", "Group"), Associated = [new("Secrets", "Page"), new("Engineering", "Space")], Changes = [new("Type", "", "View")] },
            Event(5, "Users and groups", "User added to group") with { Affected = new("Wim Writer", "User") },
            Event(9, "Permissions", "Space permission added") with { Affected = new("Engineering", "Space") },
        ],
    };

    /// <summary>The same site where spaces give roles and grant nothing one by one.</summary>
    public static SandboxSite CreateWithRoles()
    {
        var site = Create();
        return site with
        {
            RoleMode = "ROLES",
            Roles = [.. SandboxRole.System, new() { Id = "reviewer", Name = "Reviewer", Permissions = ["read/space", "export/space"] }],
            Spaces =
            [
                site.Spaces[0] with
                {
                    Permissions = [],
                    RoleAssignments =
                    [
                        new("access-class", "all-licensed-users", RoleOf("Viewer")), new("group", Leads, RoleOf("Collaborator")),
                        new("user", Guest, "reviewer"), new("access-class", "all-product-admins", RoleOf("Admin")),
                    ],
                },
                site.Spaces[1] with { Permissions = [], RoleAssignments = [new("group", Leads, RoleOf("Manager"))] },
            ],
        };
    }

    /// <summary>All that somebody needs to administer a space and change its pages.</summary>
    public static IEnumerable<SandboxPermission> Administration(string account) =>
    [
        Grant(801, "user", account), Grant(802, "user", account, "administer"), Grant(803, "user", account, "create", "page"), Grant(804, "user", account, "create", "blogpost"),
    ];

    public static string RoleOf(string name) => SandboxRole.System.Single(role => role.Name == name).Id;

    private static string[] Reading => ["read:page:confluence", "read:space:confluence", "read:space-details:confluence", "read:content-details:confluence", "read:attachment:confluence"];

    private static SandboxUser User(string id, string name, params SandboxToken[] more) => new()
    {
        AccountId = id, DisplayName = name, Email = EmailOf(id), Tokens = [new() { Value = TokenOf(id) }, .. more],
    };

    private static SandboxToken Scoped(string value, params string[] scopes) => new() { Value = value, Scopes = [.. scopes] };

    private static SandboxPermission Grant(long id, string type, string principal, string operation = "read", string target = "space") =>
        new() { Id = id, PrincipalType = type, PrincipalId = principal, Operation = operation, Target = target };

    private static SandboxPage Page(long id, long space, string title, long? parent) => new()
    {
        Id = id, SpaceId = space, Title = title, ParentId = parent, AuthorId = Writer, VersionAuthorId = Writer,
        Created = Start.AddDays(id % 100), Modified = Start.AddDays(id % 100), Body = $"<p>{title}</p>",
    };

    private static SandboxAttachment File(string id, string name, string type, string text) => new()
    {
        Id = id, FileName = name, MediaType = type, Content = System.Text.Encoding.UTF8.GetBytes(text), Size = text.Length,
        AuthorId = Writer, Created = Start, Comment = "first",
    };

    private static List<SandboxComment> Discussion() =>
    [
        Comment(9101, 4, "<p>Is this <em>right</em>?</p>"),
        Comment(9102, 5, "<p>It is.</p>") with { ParentId = 9101, Version = 2, Modified = Start.AddDays(6) },
        Comment(9103, 7, "<p>All of it?</p>") with { Location = "inline", MarkerRef = "m-1", Selection = "deploy" },
        Comment(9104, 8, "<p>Typo</p>") with { Location = "inline", MarkerRef = "m-2", Selection = "roll back", Resolution = "resolved" },
    ];

    private static SandboxComment Comment(long id, int day, string body) =>
        new() { Id = id, AuthorId = Reader, Created = Start.AddDays(day), Modified = Start.AddDays(day), Body = body };

    private static SandboxAuditRecord Event(int day, string category, string summary) =>
        new() { At = Start.AddDays(day), AuthorId = Admin, Category = category, Summary = summary };
}
