using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers;

/// <summary>Two accounts that can sign in to a site which brings none of its own that could.</summary>
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

    internal static SandboxPermission Read(long permissionId) =>
        new() { Id = permissionId, PrincipalType = "group", PrincipalId = GroupId, Operation = "read", Target = "space" };
}
