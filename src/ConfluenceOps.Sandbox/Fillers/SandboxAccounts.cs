using ConfluenceOps.Sandbox.Identity;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers;

/// <summary>Who can sign in to a site that brings nobody of its own who could: two accounts, and two programs.</summary>
public static class SandboxAccounts
{
    /// <summary>The address of the service account: it may view all spaces, and no restricted page that does not name it.</summary>
    public const string ServiceEmail = "svc-docs@sandbox.example";

    /// <summary>The unscoped token of the service account. It opens nothing but the sandbox.</summary>
    public const string ServiceToken = "sandbox-token-svc-docs";

    /// <summary>The address of the administrator, who may also read the audit log.</summary>
    public const string AdministratorEmail = "admin@sandbox.example";

    /// <summary>The unscoped token of the administrator. It opens nothing but the sandbox.</summary>
    public const string AdministratorToken = "sandbox-token-admin";

    /// <summary>The program to which people consent in the browser. It has no secret.</summary>
    public const string InteractiveClient = "sandbox-client-interactive";

    /// <summary>The program that signs in as the service account with its secret alone.</summary>
    public const string ServiceClient = "sandbox-client-service";

    /// <summary>The secret of the program for the service account. It opens nothing but the sandbox.</summary>
    public const string ServiceSecret = "sandbox-secret-svc-docs";

    internal const string ServiceId = "sandbox:svc-docs";
    internal const string AdministratorId = "sandbox:admin";
    internal const string GroupId = "5a4db0c5-0000-4000-8000-000000000001";
    internal const string AdministratorsId = "5a4db0c5-0000-4000-8000-000000000002";

    internal static IEnumerable<SandboxUser> Users =>
    [
        new()
        {
            AccountId = ServiceId, DisplayName = "Documentation Service", Email = ServiceEmail,
            Tokens = [new() { Value = ServiceToken }],
        },
        new()
        {
            AccountId = AdministratorId, DisplayName = "Sandbox Administrator", Email = AdministratorEmail, IsAdministrator = true,
            Tokens = [new() { Value = AdministratorToken }],
        },
    ];

    /// <summary>The group of both, which gets the grants, and the one that makes an administrator.</summary>
    internal static IEnumerable<SandboxGroup> Groups =>
    [
        new() { Id = GroupId, Name = "sandbox-readers", Members = [ServiceId, AdministratorId], GivesProductAccess = true },
        new() { Id = AdministratorsId, Name = "sandbox-administrators", Members = [AdministratorId], GivesAdministration = true, GivesSiteAdministration = true },
    ];

    /// <summary>The programs, which may ask for everything.</summary>
    /// <param name="serviceAccount">Whom the one without people signs in as.</param>
    internal static IEnumerable<SandboxClient> Clients(string serviceAccount = ServiceId) =>
    [
        new()
        {
            ClientId = InteractiveClient, Name = "ConfluenceOps", Scopes = [.. ScopeWords.Known.Keys],
            RedirectUris = ["http://127.0.0.1/callback", "http://localhost/callback", "http://[::1]/callback"],
        },
        new()
        {
            ClientId = ServiceClient, Secret = ServiceSecret, Name = "ConfluenceOps for a service account", AccountId = serviceAccount,
            Scopes = [.. ScopeWords.OfConfluence(ScopeWords.Known.Keys)],
        },
    ];

    internal static SandboxPermission Read(long permissionId) =>
        new() { Id = permissionId, PrincipalType = "group", PrincipalId = GroupId, Operation = "read", Target = "space" };
}
