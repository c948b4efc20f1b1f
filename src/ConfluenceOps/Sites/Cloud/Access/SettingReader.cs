using System.Globalization;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>Reads what a site shows of its settings, and says of the others that it does not show them.</summary>
internal sealed class SettingReader(HttpSession session, CloudAddress address, ISiteAccess access)
{
    public async Task<IReadOnlyList<SecuritySetting>> ReadAsync(CancellationToken cancel)
    {
        var shown = await Task.WhenAll(
            ReadAsync("RoleMode", "How spaces grant rights: right by right, by roles, or both while the site moves.", async () => (await access.GetRoleModeAsync(cancel).ConfigureAwait(false)).ToString()),
            ReadAsync("Edition", "What the site's plan allows: Free cannot restrict at all, Premium and higher have admin keys.", () => ReadEditionAsync(cancel)),
            ReadAsync("AuditRetention", "How long the audit log is kept.", () => ReadRetentionAsync(cancel)),
            ReadAsync("SelfServiceGroups", "Groups that give access to Confluence and that people can join, or put each other into, by themselves.", () => ReadOpenGroupsAsync(cancel)),
            ReadAsync("AdminKey", "Whether this account holds a key now that reads restricted pages. Keys of others are not shown.", () => ReadAdminKeyAsync(cancel), "Connect with a token without scopes: others cannot use a key."),
            ReadAsync(HiddenSettings.AnonymousAccess.Name, HiddenSettings.AnonymousAccess.Meaning, () => ReadAnonymousAccessAsync(cancel), HiddenSettings.AnonymousAccess.Advice)).ConfigureAwait(false);
        return [.. shown, .. HiddenSettings.All];
    }

    private static async Task<SecuritySetting> ReadAsync(string name, string meaning, Func<Task<string?>> read, string? elsewhere = null)
    {
        try
        {
            return await read().ConfigureAwait(false) is { } value
                ? new SecuritySetting { Name = name, State = SettingState.Known, Value = VisibleText.Of(value), Meaning = meaning }
                : new SecuritySetting { Name = name, State = SettingState.NotShown, Meaning = meaning, Advice = elsewhere };
        }
        catch (Exception error) when (error is AccessDeniedException or ScopeMissingException or NotFoundException or RequestRefusedException or ServerFaultException)
        {
            return new SecuritySetting { Name = name, State = SettingState.NotReadable, Meaning = meaning, Advice = error.Message };
        }
    }

    private async Task<string?> ReadEditionAsync(CancellationToken cancel)
    {
        var system = await session.GetAsync(new Url("rest/api/settings/systemInfo"), "tell its plan", WireJson.Default.WireSystem, cancel).ConfigureAwait(false);
        return string.IsNullOrEmpty(system.Edition) ? null : system.Edition.ToLowerInvariant();
    }

    private async Task<string?> ReadRetentionAsync(CancellationToken cancel)
    {
        var period = await session.GetAsync(new Url("rest/api/audit/retention"), "tell how long it keeps the audit log", WireJson.Default.WireRetention, cancel).ConfigureAwait(false);
        var units = (period.Units ?? "").ToLowerInvariant();
        return units == "forever" ? units : string.Create(CultureInfo.InvariantCulture, $"{period.Number} {(period.Number == 1 ? units.TrimEnd('s') : units)}");
    }

    private async Task<string?> ReadOpenGroupsAsync(CancellationToken cancel)
    {
        var open = new List<string>();
        await foreach (var group in access.GetGroupsAsync(cancel).ConfigureAwait(false))
        {
            if (group.Access is null)
                throw new AccessDeniedException("tell which groups give access to Confluence");
            if (group.IsSelfService && group.Access.Value.HasFlag(GroupAccess.Product))
                open.Add(group.Name);
        }
        return open.Count == 0 ? "none" : string.Join(", ", open);
    }

    private async Task<string?> ReadAdminKeyAsync(CancellationToken cancel)
    {
        // No scope opens it: the gateway refuses the question as it refuses a token that has ended.
        if (address.IsThroughGateway)
            return null;
        try
        {
            var key = await session.GetAsync(new Url("api/v2/admin-key"), "tell of an admin key", WireJson.Default.WireAdminKey, cancel).ConfigureAwait(false);
            return key.ExpirationTime is { } end ? string.Create(CultureInfo.InvariantCulture, $"held until {end.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "held";
        }
        catch (NotFoundException)
        {
            return "none";
        }
    }

    /// <summary>The site says whether anonymous may use it at all when it is asked whether they may read some page.</summary>
    /// <remarks>facts.md, section 5.2. Its words may be in any language; only those that are known say anything.</remarks>
    private async Task<string?> ReadAnonymousAccessAsync(CancellationToken cancel)
    {
        var pages = await session.GetAsync(new Url("api/v2/pages?limit=1"), "name any page", WireJson.Default.ResultPageWirePage, cancel).ConfigureAwait(false);
        if (pages.Results is not [{ Id: var id }, ..])
            return null;
        var check = await access.CheckAsync(id, Principal.Anonymous, CheckedOperation.Read, cancel).ConfigureAwait(false);
        if (check.IsAllowed || Says("not have permission to the"))
            return "on";
        return Says("not allowed to use Confluence") ? "off" : null;

        bool Says(string words) => check.Errors.Any(error => error.Contains(words, StringComparison.OrdinalIgnoreCase));
    }
}
