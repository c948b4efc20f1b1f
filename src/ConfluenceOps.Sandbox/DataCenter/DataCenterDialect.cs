using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.DataCenter.Access;
using ConfluenceOps.Sandbox.DataCenter.Answers;
using ConfluenceOps.Sandbox.DataCenter.Routes;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.DataCenter;

/// <summary>Confluence Data Center: v1 alone, names instead of ids, passwords and personal access tokens.</summary>
internal sealed class DataCenterDialect : Dialect
{
    private readonly Door _door;

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

    public override Admission Admit(HttpContext http, Route route, ServedSite served) => _door.Admit(http, route, served);

    /// <summary>The dialect of a route that no other dialect has.</summary>
    public static DataCenterDialect Of(Exchange exchange) => (DataCenterDialect)exchange.Server.Dialect;
}
