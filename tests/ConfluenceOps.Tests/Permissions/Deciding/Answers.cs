using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Tests.Permissions.Deciding;

/// <summary>Asks a small site one question.</summary>
internal static class Answers
{
    public static EffectivePermission Ask(this AccessMapBuilder site, string who, string page, AccessRight right = AccessRight.View) =>
        new AccessDecider(site.Build()).Explain(AccessMapBuilder.Principal(who), page, right) ?? throw new InvalidOperationException($"Nothing is known of {who} or {page}.");

    public static EffectivePermission AskIn(this AccessMapBuilder site, string who, string space, AccessRight right = AccessRight.View) =>
        new AccessDecider(site.Build()).ExplainIn(AccessMapBuilder.Principal(who), space, right) ?? throw new InvalidOperationException($"Nothing is known of {who} or {space}.");

    public static void Is(this EffectivePermission answer, AccessResult result, AccessLayer layer)
    {
        Assert.Equal(result, answer.Result);
        Assert.Contains(answer.Reasons, reason => reason.Result == result && reason.Layer == layer);
    }
}
