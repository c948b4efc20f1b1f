using System.Management.Automation;
using ConfluenceOps.Permissions.Baselines;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>Saves a review, to compare later ones with.</summary>
/// <remarks>The file holds everything that decides who may do what, and names people: keep it where only those can read it who may know.</remarks>
/// <example>
/// <code>New-ConfluencePermissionReview -Space * | Save-ConfluencePermissionBaseline -Path baseline.json</code>
/// <para>Saves how things are today.</para>
/// </example>
/// <example>
/// <code>New-ConfluencePermissionReview -Space HR | Save-ConfluencePermissionBaseline "hr-$(Get-Date -Format yyyy-MM).json" -WhatIf</code>
/// <para>Shows which file would be written this month.</para>
/// </example>
[Cmdlet(VerbsData.Save, "ConfluencePermissionBaseline", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class SaveConfluencePermissionBaselineCommand : ReviewCommand
{
    /// <summary>The file to write.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        var path = Locate(Path);
        if (!await ShouldProcessAsync(path, "Save the baseline"))
            return;
        await BaselineFile.SaveAsync(Review, path, cancel);
        await WriteAsync(new FileInfo(path));
    }
}
