using System.Management.Automation;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Content;

namespace ConfluenceOps.PowerShell.Spaces;

/// <summary>Makes a space.</summary>
/// <remarks>
/// Where only a part of a space should be imported, make a space for it and copy that part into it with Copy-ConfluencePage: then
/// who may see it, and what of it is imported, are questions of a whole space. Confluence gives a new space its usual permissions.
/// A scoped token needs write:space:confluence.
/// </remarks>
/// <example>
/// <code>New-ConfluenceSpace -Key PICKED -Name 'Picked' -Description 'What assistants may read'</code>
/// <para>Makes a space that whoever is signed in gets as the site's defaults say.</para>
/// </example>
/// <example>
/// <code>New-ConfluenceSpace -Key DRAFTS -Name 'Drafts' -Private -WhatIf</code>
/// <para>Says that a space for nobody else would be made.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "ConfluenceSpace", SupportsShouldProcess = true)]
[OutputType(typeof(Space))]
public sealed class NewConfluenceSpaceCommand : SiteCommand
{
    /// <summary>The key: letters and digits. It cannot be changed later.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidatePattern("^[A-Za-z0-9]{1,255}$")]
    public string Key { get; set; } = "";

    /// <summary>The name that people see.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>What the space is for, as plain text.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    /// <summary>For nobody but the connected account.</summary>
    [Parameter]
    public SwitchParameter Private { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ISite site, CancellationToken cancel)
    {
        if (await ShouldProcessAsync($"Space {Key}, '{Name}'", Private ? "Make a private space" : "Make a space"))
            await WriteAsync(await site.ContentChanges.CreateSpaceAsync(new NewSpace(Key, Name) { Description = Description, IsPrivate = Private }, cancel));
    }
}
