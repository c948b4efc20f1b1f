using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Reporting;

/// <summary>What a subject is, in a word.</summary>
internal static class SubjectWords
{
    public static string Type(Principal subject, User? user) =>
        subject.Kind == PrincipalKind.Anonymous ? "anonymous"
        : user is null ? "unknown account"
        : user.IsGuest ? "guest"
        : user.AccountType == "app" ? "app"
        : "person";

    public static string Status(Principal subject, User? user) =>
        subject.Kind == PrincipalKind.Anonymous ? ""
        : user is null ? "unknown"
        : user.AccountStatus is null or "" ? "active"
        : user.AccountStatus;
}
