using System.Management.Automation;
using ConfluenceOps.Permissions.Baselines;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Compares a review with an earlier one: who gained, who lost, where, and through what.</summary>
/// <remarks>
/// Changes of a space come first; those of pages follow where the space's do not say them already, each once for the topmost page of those that hang
/// together. -Summary writes one object instead, with new and gone spaces, pages, people and findings.
/// </remarks>
/// <example>
/// <code>$review = New-ConfluencePermissionReview -Space *; $null = $review | Save-ConfluencePermissionBaseline before.json; Compare-ConfluencePermission -Baseline before.json -Review $review</code>
/// <para>Writes nothing, since nothing has changed.</para>
/// </example>
/// <example>
/// <code>$null = New-ConfluencePermissionReview -Space OPS | Save-ConfluencePermissionBaseline ops.json; $null = Revoke-ConfluencePermission OPS -Anonymous -Confirm:$false; New-ConfluencePermissionReview -Space OPS | Compare-ConfluencePermission -Baseline ops.json</code>
/// <para>Shows what closing a space to the world took from whom.</para>
/// </example>
[Cmdlet(VerbsData.Compare, "ConfluencePermission")]
[OutputType(typeof(AccessChange), typeof(BaselineComparison))]
public sealed class CompareConfluencePermissionCommand : ReviewCommand
{
    /// <summary>The baseline, saved by Save-ConfluencePermissionBaseline.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Baseline { get; set; } = "";

    /// <summary>Write one object with all that is other, in place of one a change.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        var comparison = BaselineComparison.Compare(await BaselineFile.ReadAsync(Locate(Baseline), cancel), Review);
        if (Summary)
            await WriteAsync(comparison);
        else
            foreach (var change in comparison.Access)
                await WriteAsync(change);
    }
}
