using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.DataCenter.Access;
using ConfluenceOps.Sandbox.DataCenter.Answers;
using ConfluenceOps.Sandbox.DataCenter.Paging;
using ConfluenceOps.Sandbox.DataCenter.Routes;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Identity;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.DataCenter;

/// <summary>Confluence Data Center: v1 alone, names instead of ids, passwords and personal access tokens.</summary>
internal sealed class DataCenterDialect : Dialect
{
    private readonly Door _door;
    private int _laterAttachmentSearches;

    public DataCenterDialect(DataCenterFlavor flavor, SandboxSite site, TimeProvider time)
    {
        Flavor = flavor;
        Site = AdoptedSite.Of(site);
        Routes = RouteTable.Of(flavor);
        _door = new Door(flavor, Site, time);
    }

    public DataCenterFlavor Flavor { get; }

    public override SandboxSite Site { get; }

    public override string ContextPath => Flavor.ContextPath;

    public override IReadOnlyList<Route> Routes { get; }

    public override IPeopleWriter People { get; } = new DataCenterPeople();

    public override ITroubles Troubles { get; } = new DataCenterTroubles();

    public override OAuthTerms OAuth { get; } = new("Confluence", Audience: null, IsAlwaysLasting: true);

    public override Admission Admit(HttpContext http, Route route, ServedSite served) => _door.Admit(http, route, served);

    /// <summary>By its key, or by the name that signs in; lists and addresses spell these their own way.</summary>
    public override string? AccountOf(SiteIndex site, Func<string, string?> named) =>
        named("userKey") ?? named("key") ?? ((named("username") ?? named("userName")) is { } name ? AccountNamed(site, name) : null);

    public override string AccountNamed(SiteIndex site, string name) =>
        site.Site.Users.Find(user => string.Equals(user.UserName, name, StringComparison.OrdinalIgnoreCase))?.AccountId ?? name;

    public override int NobodyStatus => StatusCodes.Status404NotFound;

    public override int MostNestedLabels => MostResults.Rows;

    public override int RowLimit(Parameters parameters, int usual) => Math.Min(parameters.Number("limit", usual), MostResults.Rows);

    /// <remarks>facts.md, section 5.1.</remarks>
    public override void RefuseLockOut(Sight after, PageEntry entry)
    {
        if (after.ObstacleTo(ContentOperation.Update, entry) != Obstacle.None)
            throw new RefusedException(400, "You cannot restrict yourself from this content");
    }

    /// <summary>Searches for files fail now and then behind their first part, and not when they are asked again (facts.md, section 2.3).</summary>
    public void FailNowAndThen()
    {
        if (Interlocked.Increment(ref _laterAttachmentSearches) % 3 == 1)
            throw new RefusedException(400, "Could not parse cql : the search index was changing");
    }

    /// <summary>The dialect of a route that no other dialect has.</summary>
    public static DataCenterDialect Of(Exchange exchange) => (DataCenterDialect)exchange.Server.Dialect;
}
