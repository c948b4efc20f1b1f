using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Randomized;

/// <summary>The content of one space: a tree at least six levels deep, with folders in it, restricted wherever chance has it, and blog posts.</summary>
internal sealed class RandomContent(DeterministicRandom random, RandomPeople people, long spaceId)
{
    private const int Depth = 6, InTree = 18, BlogPosts = 3;

    private static readonly DateTimeOffset Start = new(2025, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <param name="firstId">The id of the space's home page; the others follow.</param>
    public IEnumerable<SandboxPage> Write(long firstId)
    {
        yield return Page(firstId) with { Title = $"Home of {spaceId}" };
        for (var number = 1; number < InTree; number++)
        {
            // One branch goes straight down, whatever the others do.
            var parent = number < Depth ? number - 1 : random.Between(0, number - 1);
            yield return Restricted(Page(firstId + number) with { Type = TreeType(), ParentId = firstId + parent, Position = number });
        }

        for (var number = InTree; number < InTree + BlogPosts; number++)
            yield return Restricted(Page(firstId + number) with { Type = "blogpost" });
    }

    private string TreeType() => random.Between(0, 19) switch
    {
        0 or 1 or 2 => "folder",
        3 => "whiteboard",
        _ => "page",
    };

    private SandboxPage Page(long id)
    {
        var author = people.AccountId();
        return new()
        {
            Id = id, SpaceId = spaceId, Title = $"Content {id}", Body = $"<p>Content {id}</p>",
            AuthorId = author, VersionAuthorId = author, Created = Start.AddHours(id % 1_000), Modified = Start.AddHours(id % 1_000),
        };
    }

    private SandboxPage Restricted(SandboxPage page) => page with
    {
        ViewRestriction = random.Chance(0.25) ? [.. List(), .. Onlookers()] : [],
        EditRestriction = random.Chance(0.25) ? List() : [],
    };

    private List<SandboxPrincipal> List() => [.. Enumerable.Range(0, random.Between(1, 3)).Select(_ => people.Principal()).Distinct()];

    /// <summary>Administrators are on most lists, since nobody can be asked about what they cannot see; that is no rule of Confluence.</summary>
    private IEnumerable<SandboxPrincipal> Onlookers() => random.Chance(0.85) ? [new("group", SandboxAccounts.AdministratorsId)] : [];
}
