using System.Management.Automation;
using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.PowerShell.Documents.People;

/// <summary>Takes people out of a team that was made here.</summary>
/// <remarks>They stay known, and lose what the team was given.</remarks>
/// <example>
/// <code>New-DocumentPerson leaver@acme.example | Out-Null
/// New-DocumentTeam handover -Member leaver@acme.example
/// Remove-DocumentTeamMember handover leaver@acme.example -PassThru</code>
/// <para>Takes somebody out of a team and shows it.</para>
/// </example>
/// <example>
/// <code>New-DocumentTeam onsite
/// Get-DocumentPerson | Where-Object Active -eq $false | Remove-DocumentTeamMember onsite -WhatIf</code>
/// <para>Says who would be taken out.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentTeamMember", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentTeam))]
public sealed class RemoveDocumentTeamMemberCommand : TeamMemberCommand
{
    private protected override bool Joins => false;
}
