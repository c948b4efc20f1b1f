using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>Reads what a site shows of its settings, and says of the others that it does not show them.</summary>
internal sealed class SettingReader(HttpSession session, Grantees grantees)
{
    private static readonly SpaceOperation _use = new("use", "application");
    private static readonly SpaceOperation _useUnlicensed = new("use_unlicensed", "application");
    private static readonly SpaceOperation _createSpace = new("create", "space");

    private readonly GlobalGrants _site = new(session);

    public async Task<IReadOnlyList<SecuritySetting>> ReadAsync(CancellationToken cancel)
    {
        var shown = await Task.WhenAll(
            ReadAsync("AnonymousAccess", "Whether people who are not signed in may use Confluence at all.",
                "Look at Confluence administration, Global permissions, Anonymous access.",
                async () => (await _site.ReadOfClassAsync("anonymous", cancel).ConfigureAwait(false)).Contains(_use) ? "on" : "off"),
            ReadAsync("UnlicensedAccess", "Whether people without a license may view spaces, as customers of a service desk do; every licensed user may view those spaces then, whatever they grant.",
                "Look at Confluence administration, Global permissions, Unlicensed access.",
                async () => (await _site.ReadOfClassAsync("unlicensed", cancel).ConfigureAwait(false)).Contains(_useUnlicensed) ? "on" : "off"),
            ReadAsync("SpaceCreation", "Who may create spaces, and so grant rights in them.",
                "Look at Confluence administration, Global permissions, at the right to create spaces of each group.",
                () => ReadNamesAsync(_createSpace, cancel)),
            ReadAsync("RemoteInterface", "Whether programs may use the interface that Confluence had before REST. Versions before 9.1 tell permissions by it alone.",
                "Look at Confluence administration, Further configuration, Remote API.",
                () => ReadRemoteAsync(cancel))).ConfigureAwait(false);
        return [.. shown, .. HiddenSettings.All];
    }

    private static async Task<SecuritySetting> ReadAsync(string name, string meaning, string elsewhere, Func<Task<string>> read)
    {
        try
        {
            return new SecuritySetting { Name = name, State = SettingState.Known, Value = VisibleText.Of(await read().ConfigureAwait(false)), Meaning = meaning };
        }
        catch (NotFoundException)
        {
            return new SecuritySetting { Name = name, State = SettingState.NotShown, Meaning = meaning, Advice = elsewhere };
        }
        catch (Exception error) when (error is AccessDeniedException or RequestRefusedException or ServerFaultException or SecureSessionException)
        {
            return new SecuritySetting { Name = name, State = SettingState.NotReadable, Meaning = meaning, Advice = error.Message };
        }
    }

    private async Task<string> ReadNamesAsync(SpaceOperation operation, CancellationToken cancel)
    {
        var grants = await _site.ReadAsync(cancel).ConfigureAwait(false);
        var names = new List<string>();
        foreach (var subject in grants[operation])
            names.Add((await grantees.OfAsync(subject, cancel).ConfigureAwait(false)).ToString());
        return names.Count == 0 ? "nobody" : string.Join(", ", names.Order(StringComparer.OrdinalIgnoreCase));
    }

    private async Task<string> ReadRemoteAsync(CancellationToken cancel)
    {
        try
        {
            var spaces = await session.GetAsync(new Url("rest/api/space?limit=1"), "name any space", DataCenterJson.Default.ResultPageWireSpace, cancel).ConfigureAwait(false);
            var key = spaces.Results is [{ Key: { } any }, ..] ? any : "";
            await new RemoteInterface(session).LookUpAsync("getSpacePermissionSets", [key], "answer there", DataCenterJson.Default.JsonElement, cancel).ConfigureAwait(false);
            return "on";
        }
        catch (Exception error) when (error is AccessDeniedException or ServerFaultException)
        {
            // It is on, and does not tell this account.
            return "on";
        }
        catch (RemoteInterfaceOffException)
        {
            return "off";
        }
    }
}
