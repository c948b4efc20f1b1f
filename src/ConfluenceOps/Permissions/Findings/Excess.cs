using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings;

/// <summary>Rights that an account should not have in a space, where they come from, and what takes them away from it alone.</summary>
/// <param name="Review">What was gathered.</param>
/// <param name="Space">Where.</param>
/// <param name="Account">The number of the account.</param>
/// <param name="Rights">Which rights, the strongest first.</param>
internal sealed record Excess(ReviewSubject Review, ReviewedSpace Space, int Account, IReadOnlyList<AccessRight> Rights)
{
    /// <summary>What gives any of the rights to the account.</summary>
    public IReadOnlyList<Holding> Giving =>
        [.. Space.Holdings.Where(holding => holding.GivesAnyOf(Rights) && Review.Decider.Site.Of(holding.Principal)[Account] == AccessResult.Allowed)];

    /// <summary>Through what, in a sentence.</summary>
    public string Through => Giving is { Count: > 0 } giving ? GrantWording.List(giving.Select(holding => holding.ToString()))
        : Review.Decider.Site.Super[Account] == AccessResult.Allowed ? "the group confluence-administrators"
        : "what is open to everybody who is signed in";

    /// <summary>What is the account's own, or belongs to machines alone, is taken back; what it shares with people it has to leave.</summary>
    public string Fix
    {
        get
        {
            var own = Giving.Where(IsOwn).ToList();
            var shared = Giving.Where(holding => !IsOwn(holding)).ToList();
            return own.Count > 0 ? Mending.Then(own.Select(holding => holding.Rights.All(Rights.Contains) ? Mending.Revoke(holding) : Mending.Revoke(holding, Rights)))
                : shared.Exists(holding => holding.Principal.Kind == PrincipalKind.Group)
                    ? $"Take the account out of {GrantWording.List(shared.Select(holding => holding.ToString()))}, and grant what it needs to a group of its own: in the site's administration, under Groups."
                    : $"Everybody holds this in {Space.Key}, through {Through}; it cannot be taken from one account alone.";
        }
    }

    private bool IsOwn(Holding holding) => holding.Principal.Kind switch
    {
        PrincipalKind.User => true,
        PrincipalKind.Group => Review.Accounts.AdmittedOf(holding.Principal).And(Review.Accounts.People).SureCount == 0,
        _ => false,
    };
}
