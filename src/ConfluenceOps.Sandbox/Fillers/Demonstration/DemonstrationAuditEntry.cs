using System.Text.Json;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Demonstration;

/// <summary>A line of <c>Audit.json</c>.</summary>
internal sealed record DemonstrationAuditEntry(
    double DaysAgo,
    string By,
    string Category,
    string Summary,
    string? Description,
    SandboxAuditObject? Affected,
    List<SandboxAuditObject>? Associated,
    List<SandboxAuditChange>? Changes)
{
    public static IEnumerable<SandboxAuditRecord> ReadAll(DateTimeOffset now) =>
        from entry in JsonSerializer.Deserialize<List<DemonstrationAuditEntry>>(
            RelativeDates.Fill(SandboxResources.ReadText("Fillers/Demonstration/Audit.json"), now), JsonSerializerOptions.Web)
        select new SandboxAuditRecord
        {
            At = now.AddDays(-entry.DaysAgo),
            AuthorId = DemonstrationPeople.Account(entry.By),
            Category = entry.Category,
            Summary = entry.Summary,
            Description = entry.Description ?? "",
            Affected = entry.Affected,
            Associated = entry.Associated ?? [],
            Changes = entry.Changes ?? [],
        };
}
