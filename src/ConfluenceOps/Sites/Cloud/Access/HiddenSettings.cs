using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>What decides who gets in and no interface of Confluence Cloud shows, with the place where a person sees it.</summary>
internal static class HiddenSettings
{
    /// <summary>Anonymous access of the site, for sites that do not tell it by the way.</summary>
    public static SecuritySetting AnonymousAccess { get; } = Hidden(
        "AnonymousAccess", "Whether people who are not signed in may use Confluence at all; without it, what spaces grant to anonymous counts for guests alone.",
        "Look at Confluence settings, Security, Global permissions, Anonymous access.");

    public static IReadOnlyList<SecuritySetting> All { get; } =
    [
        Hidden("PublicLinks", "Whether people may share pages with anybody on the internet who has the link, whatever spaces grant and pages restrict.",
            "Look at Confluence settings, Security, Global permissions, Public links; an organization can forbid them at admin.atlassian.com, Security, Data security policies."),
        Hidden("SpaceCreation", "Who may create spaces, and so grant rights in them.",
            "Look at Confluence settings, Security, Global permissions, at the right to create spaces of each group."),
        Hidden("Invites", "Whether people may invite others or join by themselves with an address of an approved domain.",
            "Look at admin.atlassian.com, Apps, the site, User access settings."),
        Hidden("ApiTokens", "Whether people may make API tokens, how long those hold, and which are about to expire.",
            "Look at admin.atlassian.com, Security, User security, API tokens, and at External users for people from outside."),
        Hidden("Guests", "Who may invite guests; Confluence cannot switch guests off.",
            "Look at Confluence settings, Security, Global permissions, Guests, and at admin.atlassian.com, Directory, Users."),
        Hidden("AppAccess", "Which spaces apps may not read: only apps are told.",
            "Look at admin.atlassian.com, Security, Data security policies, App access."),
    ];

    private static SecuritySetting Hidden(string name, string meaning, string advice) =>
        new() { Name = name, State = SettingState.NotShown, Meaning = meaning, Advice = advice };
}
