using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Randomized;

/// <summary>Twelve accounts of every kind and six groups, and whoever can be drawn from them for a grant or a list.</summary>
internal sealed class RandomPeople
{
    public const string Everybody = "group-everybody";

    private const string Nobody = "group-empty";
    private static readonly string[] Teams = ["group-a", "group-b", "group-c", "group-d"];

    private readonly DeterministicRandom _random;

    public RandomPeople(DeterministicRandom random)
    {
        _random = random;
        Users =
        [
            User(0), User(1), User(2), User(3), User(4), User(5),
            User(6) with { AccountStatus = "inactive" },
            User(7) with { AccountStatus = "closed" },
            User(8) with { IsGuest = true },
            User(9) with { IsGuest = true },
            User(10) with { AccountType = "app" },
            User(11) with { DisplayName = "User 11, without product access" },
        ];
        Groups =
        [
            // Deactivated people stay in their groups; apps and guests are let in without one.
            new() { Id = Everybody, Name = "everybody", GivesProductAccess = true, Members = [.. Users.Take(8).Select(user => user.AccountId)] },
            .. Teams.Select((id, number) => new SandboxGroup
            {
                Id = id, Name = $"team-{number}", ManagedBy = number == 0 ? "OPEN" : "ADMINS",
                Members = [.. Users.Where(_ => random.Chance(0.35)).Select(user => user.AccountId)],
            }),
            new() { Id = Nobody, Name = "empty" },
        ];
    }

    public IReadOnlyList<SandboxUser> Users { get; }

    public IReadOnlyList<SandboxGroup> Groups { get; }

    public string AccountId() => _random.Pick(Users).AccountId;

    /// <summary>Somebody for a list: mostly a team or an account, at times one that the site has forgotten.</summary>
    public SandboxPrincipal Principal() => _random.Between(0, 19) switch
    {
        0 => new("user", "712020:forgotten"),
        1 => new("group", "group-forgotten"),
        2 => new("group", Nobody),
        3 => new("group", Everybody),
        <= 10 => new("group", _random.Pick(Teams)),
        _ => new("user", AccountId()),
    };

    private static SandboxUser User(int number) => new()
    {
        AccountId = $"712020:user-{number}", DisplayName = $"User {number}", Email = $"user-{number}@sandbox.example",
    };
}
