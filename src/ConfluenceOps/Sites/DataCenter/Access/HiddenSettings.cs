using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>What decides who gets in and no interface of Confluence Data Center shows, with the place where a person sees it.</summary>
internal static class HiddenSettings
{
    public static IReadOnlyList<SecuritySetting> All { get; } =
    [
        Hidden("UnlicensedSpaces", "Which spaces are open to people without a license, and so to every signed-in user, whatever they grant.",
            "Look at Space tools, Permissions, Other users, of each space that a service desk has linked."),
        Hidden("AuditCoverage", "Whether the audit log records changes of page restrictions: it does so only where the coverage of end user activity is Advanced or Full.",
            "Look at Confluence administration, Audit log, Settings, Coverage."),
        Hidden("AuditRetention", "How long the audit log is kept.", "Look at Confluence administration, Audit log, Settings, Database retention."),
        Hidden("PublicSignup", "Whether people may make accounts for themselves.", "Look at Confluence administration, Users and groups, Signup options."),
        Hidden("PersonalAccessTokens", "Whether people may make tokens, how long those hold, and who has some: each carries all rights of its account.",
            "Look at Confluence administration, Personal access tokens."),
        Hidden("SecureAdministratorSessions", "Whether administrators are asked for their password once more.", "Look at Confluence administration, Security configuration."),
        Hidden("Allowlist", "Which hosts Confluence may fetch content from and show it.", "Look at Confluence administration, Allowlist."),
    ];

    private static SecuritySetting Hidden(string name, string meaning, string advice) =>
        new() { Name = name, State = SettingState.NotShown, Meaning = meaning, Advice = advice };
}
