using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Collections;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Collections;

/// <summary>Renames, describes or moves a collection.</summary>
/// <remarks>What is not named stays as it is; what is in the collection comes along.</remarks>
/// <example>
/// <code>New-DocumentCollection Draft | Set-DocumentCollection -NewName Drafts -Description 'Not yet for everybody'</code>
/// <para>Renames a collection and says what it is for.</para>
/// </example>
/// <example>
/// <code>New-DocumentCollection Evening
/// New-DocumentCollection Morning | Set-DocumentCollection -Position 1</code>
/// <para>Puts a collection first.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "DocumentCollection", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentCollection))]
public sealed class SetDocumentCollectionCommand : CatalogCommand
{
    /// <summary>Its name.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(CollectionCompleter))]
    [Alias("Collection")]
    public string Name { get; set; } = "";

    /// <summary>What to call it from now on.</summary>
    [Parameter]
    public string? NewName { get; set; }

    /// <summary>What it is for; an empty text for nothing.</summary>
    [Parameter]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>The collection to move it into; an empty text for the top.</summary>
    [Parameter]
    [AllowEmptyString, ArgumentCompleter(typeof(CollectionCompleter))]
    public string? Parent { get; set; }

    /// <summary>Which it is to be among those beside it, from 1.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Position { get; set; }

    /// <summary>Write the collection as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (!await ShouldProcessAsync($"Collection '{Name}'", "Change the collection"))
            return;
        var changed = await catalog.Collections.ChangeAsync(
            Name, new CollectionDraft { Name = NewName, Description = Given(nameof(Description), Description), Parent = Given(nameof(Parent), Parent), Position = Position }, cancel);
        if (PassThru)
            await WriteAsync(changed);
    }

    // PowerShell makes an empty text of $null, which a person means as nothing.
    private string? Given(string name, string? value) => MyInvocation.BoundParameters.ContainsKey(name) ? value ?? "" : null;
}
