using System.Management.Automation;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Users;

/// <summary>Looks up accounts of the site.</summary>
/// <remarks>E-mail addresses are empty where the person's privacy settings or the rights of the connected account hide them.</remarks>
/// <example>
/// <code>Get-ConfluenceUser</code>
/// <para>Shows the connected account.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceUser Priya</code>
/// <para>Lists accounts whose names hold the word.</para>
/// </example>
/// <example>
/// <code>Get-ConfluencePage -Space ENG | Select-Object -First 10 | Get-ConfluenceUser</code>
/// <para>Shows who made each of ten pages.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceUser", DefaultParameterSetName = Connected)]
[OutputType(typeof(User))]
public sealed class GetConfluenceUserCommand : SiteCommand
{
    private const string Connected = "Connected";
    private const string ByName = "Name";
    private const string ById = "AccountId";

    /// <summary>Words of the name.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = ByName)]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>Account ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("AuthorId")]
    public string[] AccountId { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ISite site, CancellationToken cancel)
    {
        if (ParameterSetName == Connected)
            await WriteAsync(await site.GetCurrentUserAsync(cancel));
        await ForEachAsync(Name, name => WriteAllAsync(site.FindUsersAsync(name, cancel)));
        if (AccountId.Length > 0)
            await WriteByIdAsync(site, cancel);
    }

    private async Task WriteByIdAsync(ISite site, CancellationToken cancel)
    {
        var missing = AccountId.ToHashSet();
        await foreach (var user in site.GetUsersAsync(AccountId, cancel))
        {
            missing.Remove(user.AccountId);
            await WriteAsync(user);
        }
        foreach (var id in missing)
            await WriteErrorAsync(new UserNotFoundException(id), id);
    }
}
