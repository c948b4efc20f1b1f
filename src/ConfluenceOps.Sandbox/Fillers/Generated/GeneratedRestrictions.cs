using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>Lists on pages and folders as large sites have them: mostly a team, at times people, here and there very many, and some who have left.</summary>
internal sealed class GeneratedRestrictions(GeneratedSiteOptions options, GeneratedPeople people)
{
    private const int LongList = 220;

    /// <summary>Home pages stay open: a list there would hide the whole space.</summary>
    public SandboxPage Apply(SandboxPage page)
    {
        var random = DeterministicRandom.For(options.Seed, 7_000_000_000L + page.Id);
        if (options.Restrictions is not { } share)
            return page;
        var isRestricted = page is not { Type: not "blogpost", ParentId: null } && random.Chance(share);
        var limitsViewing = isRestricted && random.Chance(0.85);
        return page with
        {
            ViewRestriction = limitsViewing ? [.. List(random), .. Auditor()] : [],
            EditRestriction = isRestricted && (!limitsViewing || random.Chance(0.3)) ? [.. List(random)] : [],
        };
    }

    private IEnumerable<SandboxPrincipal> Auditor() => options.AuditorSeesAll ? [new("group", SandboxAccounts.AdministratorsId)] : [];

    private IEnumerable<SandboxPrincipal> List(DeterministicRandom random) => (random.Between(0, 99) switch
    {
        < 50 => [Team(random)],
        < 75 => [Team(random), .. People(random, random.Between(1, 4))],
        < 93 => People(random, random.Between(1, 10)),
        < 97 => People(random, LongList + random.Between(0, 60)),
        97 => [new("user", "712020:0000000000000000gone")],
        98 => [new("group", "00000000-0000-4000-8000-00000000gone"), Team(random)],
        _ => [Team(random), Team(random), Team(random)],
    }).Distinct();

    private SandboxPrincipal Team(DeterministicRandom random) => new("group", random.Pick(people.Teams).Id);

    /// <summary>Neighbours in the list of accounts, so that even a very long list names nobody twice.</summary>
    private IEnumerable<SandboxPrincipal> People(DeterministicRandom random, int count)
    {
        var first = random.Between(0, people.AccountIds.Count - 1);
        return Enumerable.Range(first, Math.Min(count, people.AccountIds.Count)).Select(number => new SandboxPrincipal("user", people.AccountIds[number % people.AccountIds.Count]));
    }
}
