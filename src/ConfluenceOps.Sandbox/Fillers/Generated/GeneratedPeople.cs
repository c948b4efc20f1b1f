using System.Globalization;
using System.Text;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>The accounts and groups of a generated site. None of them can sign in.</summary>
internal sealed record GeneratedPeople(IReadOnlyList<SandboxUser> Users, IReadOnlyList<SandboxGroup> Groups)
{
    /// <summary>The group that everybody is in.</summary>
    public SandboxGroup Everybody => Groups[0];

    /// <summary>The other groups.</summary>
    public IReadOnlyList<SandboxGroup> Teams { get; } = [.. Groups.Skip(1)];

    public IReadOnlyList<string> AccountIds { get; } = [.. Users.Select(user => user.AccountId)];

    public static GeneratedPeople Create(GeneratedSiteOptions options)
    {
        var random = DeterministicRandom.For(options.Seed, 2_000_000_000L);
        var users = Enumerable.Range(0, options.Users).Select(number => User(number, random, options)).ToList();
        List<SandboxGroup> groups =
        [
            new()
            {
                Id = GroupId(random), Name = "confluence-users", GivesProductAccess = true,
                Members = [.. users.Where(user => user.AccountStatus == "active").Select(user => user.AccountId)],
            },
        ];
        var teams = Vocabulary.Instance.Words("team");
        for (var number = 0; number < options.Groups; number++)
        {
            groups.Add(new SandboxGroup
            {
                Id = GroupId(random),
                Name = string.Create(CultureInfo.InvariantCulture, $"team-{teams[number % teams.Count].ToLowerInvariant()}{(number < teams.Count ? "" : $"-{number}")}"),
                Members = [.. users.Where(_ => random.Chance(0.2)).Select(user => user.AccountId)],
                UsageType = number % 4 == 3 ? "TEAM_COLLABORATION" : "USERBASE_GROUP",
                ManagedBy = (number % 8) switch { 3 or 7 => "OPEN", 5 => "TEAM_MEMBERS", _ => "ADMINS" },
            });
        }

        return new GeneratedPeople(users, groups);
    }

    private static SandboxUser User(int number, DeterministicRandom random, GeneratedSiteOptions options)
    {
        var (first, last) = (Vocabulary.Instance.Word("first", random), Vocabulary.Instance.Word("last", random));
        return new SandboxUser
        {
            AccountId = string.Create(CultureInfo.InvariantCulture, $"712020:{random.Bits():x16}{number:x8}"),
            DisplayName = $"{first} {last}",
            Email = string.Create(CultureInfo.InvariantCulture, $"{Ascii(first)}.{Ascii(last)}{number}@sandbox.example"),
            AccountType = number % 25 == 24 ? "app" : "atlassian",
            AccountStatus = number % 15 == 14 ? "inactive" : "active",
            IsGuest = options.Guests is { } guests ? IsOneOf(guests, number, options.Users) : number % 20 == 19,
        };
    }

    /// <summary>So many out of all, as far from each other as can be.</summary>
    private static bool IsOneOf(int some, int number, int all) => (long)number * some / all != (number + 1L) * some / all;

    private static string Ascii(string name) => string.Concat(
        name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(char.IsAsciiLetter));

    private static string GroupId(DeterministicRandom random)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, random.Bits());
        BitConverter.TryWriteBytes(bytes[8..], random.Bits());
        return new Guid(bytes).ToString();
    }
}
