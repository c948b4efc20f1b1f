using System.Management.Automation;
using ConfluenceOps.Documents;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Makes documents read-only, or editable again.</summary>
/// <remarks>Nobody changes the text of a read-only document here; imports still bring it what changed in Confluence.</remarks>
/// <example>
/// <code>Get-Document -Space ENG | Set-DocumentReadOnly</code>
/// <para>Protects everything that was imported from a space.</para>
/// </example>
/// <example>
/// <code>Set-DocumentReadOnly 12 -Enabled:$false -PassThru</code>
/// <para>Makes one document editable and shows it.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "DocumentReadOnly", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class SetDocumentReadOnlyCommand : DocumentChangeCommand
{
    /// <summary>Whether they shall be read-only; $true when left out.</summary>
    [Parameter]
    public SwitchParameter Enabled { get; set; } = SwitchParameter.Present;

    private protected override string Action => Enabled ? "Make read-only" : "Make editable";

    private protected override Task<Document> ChangeAsync(ICatalog catalog, long id, CancellationToken cancel) =>
        catalog.SetReadOnlyAsync(id, Enabled, cancel);
}
