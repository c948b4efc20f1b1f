using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Randomized;

/// <summary>A small site in which whatever decides about access occurs and is put together at random: for holding another decider against this one.</summary>
/// <remarks>The administrator of <see cref="SandboxAccounts"/> reads all spaces and may open most of what is in them.</remarks>
public static class RandomSite
{
    private const int SpaceCount = 3;
    private const long FirstSpace = 501, FirstPage = 7_001, PagesApart = 100;

    private static readonly string[] RoleModes = ["PRE_ROLES", "ROLES_TRANSITION", "ROLES"];

    /// <summary>Makes the site that a seed stands for. Three seeds in a row have the three role modes.</summary>
    public static SandboxSite Create(int seed)
    {
        var random = DeterministicRandom.For(seed, 6_000_000_000L);
        var people = new RandomPeople(random);
        var roleMode = RoleModes[(int)((uint)seed % RoleModes.Length)];
        var spaces = new RandomSpaces(random, people, roleMode);
        return new SandboxSite
        {
            Name = $"Random site {seed}",
            RoleMode = roleMode,
            Roles = roleMode == "PRE_ROLES" ? [] : [.. RandomSpaces.Roles],
            Users = [.. people.Users, .. SandboxAccounts.Users],
            Groups = [.. people.Groups, .. SandboxAccounts.Groups],
            Clients = [.. SandboxAccounts.Clients()],
            Spaces = [.. Numbers().Select(number => spaces.Space(FirstSpace + number, FirstPage + (number * PagesApart)))],
            Pages = [.. Numbers().SelectMany(number => new RandomContent(random, people, FirstSpace + number).Write(FirstPage + (number * PagesApart)))],
        };
    }

    private static IEnumerable<int> Numbers() => Enumerable.Range(0, SpaceCount);
}
