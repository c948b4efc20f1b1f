using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Tests.Permissions.Reporting;

/// <summary>Reviews to look at.</summary>
internal static class ReviewedSites
{
    /// <summary>A title that tries what titles can try.</summary>
    public const string Hostile = "</script><img src=x onerror=\"document.title='taken'\"><b>&amp;</b> \u202Etxt.exe\u202C 🚀";

    /// <summary>A small company with something of everything.</summary>
    public static PermissionReview Small() => new(SmallMap())
    {
        NotSeen = ["The groups of the site: the account is no administrator.", "3 pages: the site answered 500."],
        Findings = Findings(),
        Settings =
        [
            new SecuritySetting { Name = "AnonymousAccess", State = SettingState.Known, Value = "On", Meaning = "Spaces may be opened to whoever is not signed in." },
            new SecuritySetting { Name = "PublicLinks", State = SettingState.NotShown, Meaning = "Pages may be shared by link.", Advice = "Look at the site's settings, under Public links." },
        ],
        Requests = 42,
        Duration = TimeSpan.FromSeconds(3),
    };

    public static AccessMap SmallMap() => new AccessMapBuilder()
        .People("maya", "tom", "priya", "jonas").Deactivated("victor").Guests("carla").Apps("bot").Unknown("left-long-ago")
        .Group("engineering", ["maya", "priya", "jonas"]).Group("leadership", ["maya"]).Group("social-committee", ["tom"], managedBy: "OPEN").Group("unread", [], gap: "The site answered 403.")
        .Space("ENG", space => space
            .GrantAll("user victor").GrantEdit("group engineering").Grant("group unread", "read space", "export space").Grant("robot r2d2", "read space")
            .Page("Engineering").Page("Security", "Engineering", view: ["group engineering", "group leadership"])
            .Page("Findings", "Security", view: ["user maya", "user priya"]).Page("Finding 7", "Findings", view: ["user jonas", "user priya"], edit: ["user jonas"])
            .Page("Register", "Security", edit: ["user tom", "group unread"], author: "tom").Page(Hostile, "Engineering").Page(new string('W', 300), "Engineering"))
        .Space("OPS", space => space.GrantAll("group leadership").Grant("anonymous", "read space").Grant("class all-licensed-users", "read space", "create comment", "delete space").Grant("user carla", "export space")
            .Page("Runbooks", author: "tom").Page("On call", "Runbooks", author: "carla").Page("Below something unseen", "not gathered"))
        .Space("HR", space => space.Unread("The site answered 403.").Page("People", view: ["user priya"]))
        .Build();

    private static IReadOnlyList<Finding> Findings() =>
    [
        Finding("AnonymousView-1", "AnonymousView", Severity.High, "OPS may be viewed by whoever is not signed in.") with { Space = "OPS", Principal = Principal.Anonymous },
        Finding("DeactivatedGrant-1", "DeactivatedGrant", Severity.High, "victor, whose account is deactivated, administers ENG.") with { Space = "ENG", Principal = new Principal(PrincipalKind.User, "victor", "victor") },
        Finding("OpenGroup-1", "OpenGroup", Severity.Medium, "Everybody can join social-committee.") with { Principal = new Principal(PrincipalKind.Group, "social-committee", "social-committee") },
        Finding("EditWithoutView-1", "EditWithoutView", Severity.Low, "tom may edit Register and cannot see it.") with { Space = "ENG", PageId = "Register", Page = "Register" },
        Finding("Hostile-1", "OpenGroup", Severity.Information, Hostile) with { Space = "ENG", PageId = Hostile, Page = Hostile },
        Finding("AnonymousView-2", "AnonymousView", Severity.High, "The handbook is public.") with { Space = "OPS", Accepted = new Acceptance("AnonymousView-2", "It is meant to be.", new DateOnly(2027, 1, 31), "nora") },
    ];

    private static Finding Finding(string id, string rule, Severity severity, string what) => new()
    {
        Id = id, Rule = rule, Severity = severity, What = what, Why = "Whoever gets hold of an address reads it.", Fix = $"Revoke-ConfluencePermission -Space OPS -Principal '{id}'",
    };
}
