using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>A month of the audit log of a generated site: two records for each ten pages, at most 5,000.</summary>
internal static class GeneratedAudit
{
    private const int Most = 5_000;

    private static readonly (string Category, string Summary)[] _events =
    [
        ("Permissions", "Space permission added"),
        ("Permissions", "Space permission removed"),
        ("Permissions", "Content restriction added"),
        ("Permissions", "Content restriction removed"),
        ("Users and groups", "User added to group"),
        ("Users and groups", "User removed from group"),
        ("Pages", "Page removed"),
        ("Spaces", "Space configuration updated"),
    ];

    public static IEnumerable<SandboxAuditRecord> Write(SandboxSite site, GeneratedPeople people, int seed)
    {
        var random = DeterministicRandom.For(seed, 4_000_000_000L);
        var count = Math.Min(Most, 10 + (site.Pages.Count / 5));
        var names = site.Spaces.ToDictionary(space => space.Id, space => space.Name);
        for (var i = 0; i < count; i++)
        {
            var (category, summary) = random.Pick(_events);
            var (page, user, group) = (random.Pick(site.Pages), random.Pick(people.Users), random.Pick(people.Groups));
            yield return new SandboxAuditRecord
            {
                At = GeneratedSite.Today.AddMinutes(-random.Between(0, 30 * 24 * 60)),
                AuthorId = random.Pick(people.AccountIds),
                Category = category,
                Summary = summary,
                Affected = category switch
                {
                    "Pages" => new(page.Title, "Page"),
                    "Spaces" => new(names[page.SpaceId], "Space"),
                    _ => new(user.DisplayName, "User"),
                },
                Associated = category switch
                {
                    "Users and groups" => [new(group.Name, "Group")],
                    _ when summary.StartsWith("Content", StringComparison.Ordinal) => [new(page.Title, "Page"), new(names[page.SpaceId], "Space")],
                    _ => [new(names[page.SpaceId], "Space")],
                },
                Changes = category == "Permissions" ? [new("Type", "", random.Chance(0.5) ? "View" : "Edit")] : [],
            };
        }
    }
}
