using System.Management.Automation;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Lists what decides at the site as a whole who gets in.</summary>
/// <remarks>What no interface of Confluence shows is listed too, with the place where a person can see it; nothing is guessed.</remarks>
/// <example>
/// <code>Get-ConfluenceSecuritySetting | Where-Object State -eq Known</code>
/// <para>Lists what the site says.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceSecuritySetting | Where-Object State -ne Known | Format-List Name, Advice</code>
/// <para>Lists what has to be looked up by hand, and where.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceSecuritySetting")]
[OutputType(typeof(SecuritySetting))]
public sealed class GetConfluenceSecuritySettingCommand : SiteCommand
{
    /// <inheritdoc/>
    protected override async Task ProcessAsync(ISite site, CancellationToken cancel)
    {
        foreach (var setting in await site.Access.GetSecuritySettingsAsync(cancel))
            await WriteAsync(setting);
    }
}
