using System.Text.Json;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Demonstration;

/// <summary>A space of the demonstration as <c>Spaces.json</c> tells it.</summary>
internal sealed record DemonstrationSpace(
    string Key, string Name, string Author, int CreatedDaysAgo, string Description, Dictionary<string, string[]> Grants, string Type = "global", string Status = "current")
{
    private const long FirstId = 32_769;

    /// <summary>What people call a right, and the rights of Confluence that it stands for.</summary>
    private static readonly Dictionary<string, (string Operation, string Target)[]> _rights = new()
    {
        ["view"] = [("read", "space")],
        ["comment"] = [("create", "comment")],
        ["edit"] = [("create", "page"), ("create", "blogpost"), ("create", "comment"), ("create", "attachment"), ("delete", "space")],
        ["delete"] = [("delete", "page"), ("delete", "blogpost"), ("delete", "comment"), ("delete", "attachment")],
        ["administer"] =
        [
            ("administer", "space"), ("export", "space"), ("restrict_content", "space"), ("archive", "page"),
            ("delete", "page"), ("delete", "blogpost"), ("delete", "comment"), ("delete", "attachment"),
        ],
    };

    public static IReadOnlyList<DemonstrationSpace> ReadAll() => JsonSerializer.Deserialize<List<DemonstrationSpace>>(
        SandboxResources.ReadText("Fillers/Demonstration/Spaces.json"), JsonSerializerOptions.Web)!;

    /// <param name="number">The place of the space in the list, from 0.</param>
    /// <param name="people">Who the grants name.</param>
    /// <param name="homepageId">The page at the top of the space.</param>
    /// <param name="today">The start of today.</param>
    public SandboxSpace ToSpace(int number, DemonstrationPeople people, long homepageId, DateTimeOffset today) => new()
    {
        Id = IdOf(number),
        Key = Key,
        Name = Name,
        Type = Type,
        Status = Status,
        Description = Description,
        HomepageId = homepageId,
        AuthorId = DemonstrationPeople.Account(Author),
        Created = today.AddDays(-CreatedDaysAgo).AddHours(9),
        Permissions =
        [
            .. Grants
                .SelectMany(grant => grant.Value.SelectMany(right => _rights[right]), (grant, right) => (Who: people.Principal(grant.Key), Right: right))
                .Select((grant, at) => new SandboxPermission
                {
                    Id = (IdOf(number) * 1_000) + at,
                    PrincipalType = grant.Who.Type,
                    PrincipalId = grant.Who.Id,
                    Operation = grant.Right.Operation,
                    Target = grant.Right.Target,
                }),
        ],
    };

    public static long IdOf(int number) => FirstId + number;
}
