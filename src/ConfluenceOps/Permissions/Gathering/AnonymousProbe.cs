using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Gathering;

/// <summary>Finds out whether the site lets anonymous visitors in: no interface shows the switch, but the site answers for one page.</summary>
/// <remarks>facts.md, section 4.6: anonymous needs that switch and the space's grant.</remarks>
internal sealed class AnonymousProbe(ISiteAccess access)
{
    /// <returns>Null where no space is open to anonymous, so that it does not matter, and where the site would not say.</returns>
    public async Task<bool?> AskAsync(AccessMap map, CancellationToken cancel)
    {
        if (map.AllowsAnonymous is not null || PageToAskAbout(map) is not { } page)
            return map.AllowsAnonymous;
        var (answer, _) = await GapList.TryAsync<PermissionCheck?>(
            null, async () => await access.CheckAsync(page, Principal.Anonymous, CheckedOperation.Read, cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return answer?.IsAllowed;
    }

    /// <summary>A page that anonymous may see, if the site lets them in.</summary>
    private static string? PageToAskAbout(AccessMap map)
    {
        var supposed = new AccessDecider(map with { AllowsAnonymous = true });
        for (var content = 0; content < supposed.Content.Count; content++)
            if (supposed.Content[content].Type == "page" && supposed.Decide(0, content, AccessRight.View) == AccessResult.Allowed)
                return supposed.Content[content].Id;
        return null;
    }
}
