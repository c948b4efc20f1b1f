using System.Management.Automation;
using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.PowerShell.Documents.People;

/// <summary>Puts people into a team that was made here.</summary>
/// <remarks>Those who are in it already stay. From then on they have what the team was given.</remarks>
/// <example>
/// <code>New-DocumentPerson newcomer@acme.example | Out-Null
/// New-DocumentTeam support
/// Add-DocumentTeamMember support newcomer@acme.example -PassThru</code>
/// <para>Puts somebody into a team and shows it.</para>
/// </example>
/// <example>
/// <code>New-DocumentTeam everybody
/// Get-DocumentPerson *@acme.example | Add-DocumentTeamMember everybody</code>
/// <para>Puts everybody of a company into a team.</para>
/// </example>
[Cmdlet(VerbsCommon.Add, "DocumentTeamMember", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentTeam))]
public sealed class AddDocumentTeamMemberCommand : TeamMemberCommand
{
    private protected override bool Joins => true;
}
