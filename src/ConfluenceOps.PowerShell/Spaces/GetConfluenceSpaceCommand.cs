using System.Management.Automation;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Spaces;

/// <summary>Lists the spaces that the connected account can see.</summary>
/// <remarks>
/// Spaces come in the order of their keys. A space that the account cannot see looks to it like a space that does not exist.
/// </remarks>
/// <example>
/// <code>Get-ConfluenceSpace</code>
/// <para>Lists every space that the account can see.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceSpace ENG, O*</code>
/// <para>Lists the space with the key ENG and those whose keys begin with O.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceSpace")]
[OutputType(typeof(Space))]
public sealed class GetConfluenceSpaceCommand : SiteCommand
{
    /// <summary>Space keys; wildcards allowed. Left out: all spaces.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("SpaceKey", "Space"), SupportsWildcards, ArgumentCompleter(typeof(SpaceKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Key { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ISite site, CancellationToken cancel)
    {
        var missing = Key.Where(key => !SpaceRef.IsPattern(key)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        await foreach (var space in site.GetSpacesAsync(new SpaceQuery(Key), cancel))
        {
            missing.Remove(space.Key);
            await WriteAsync(space);
        }
        foreach (var key in missing)
            await WriteErrorAsync(SpaceNotFoundException.OnSite(key), key);
    }
}
