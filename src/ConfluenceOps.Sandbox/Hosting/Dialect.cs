using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Identity;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>In what one kind of Confluence differs from the other: its doors, whom it lets in, and its words for people.</summary>
internal abstract class Dialect
{
    /// <summary>The site as this kind of Confluence has it.</summary>
    public abstract SandboxSite Site { get; }

    /// <summary>The path under which Confluence is; empty for the root.</summary>
    public abstract string ContextPath { get; }

    /// <summary>All that it answers, from the root of the host.</summary>
    public abstract IReadOnlyList<Route> Routes { get; }

    /// <summary>How it words accounts and groups.</summary>
    public abstract IPeopleWriter People { get; }

    /// <summary>How it words what goes wrong on purpose.</summary>
    public abstract ITroubles Troubles { get; }

    /// <summary>How it makes tokens of OAuth 2.0.</summary>
    public abstract OAuthTerms OAuth { get; }

    /// <summary>Tells who is asking, and whether they are let in to a route.</summary>
    public abstract Admission Admit(HttpContext http, Route route, ServedSite served);

    /// <summary>The account that a part of a request means.</summary>
    /// <param name="site">The site.</param>
    /// <param name="named">What the request says under a name; null for nothing.</param>
    /// <returns>Null where the request names nobody; an id that the site does not know where it names nobody known.</returns>
    public abstract string? AccountOf(SiteIndex site, Func<string, string?> named);

    /// <summary>The id of the account that a query names; the name itself for nobody.</summary>
    public virtual string AccountNamed(SiteIndex site, string name) => name;

    /// <summary>What is answered to a change that is about somebody who does not exist.</summary>
    public abstract int NobodyStatus { get; }

    /// <summary>How many labels a page has inside of other answers.</summary>
    public virtual int MostNestedLabels => int.MaxValue;

    /// <summary>How many rows of a list in a list are asked for: more than there can be is refused, or passed over.</summary>
    public abstract int RowLimit(Parameters parameters, int usual);

    /// <summary>Ends a change of lists by somebody who could not take it back.</summary>
    /// <param name="after">What they may do then.</param>
    /// <param name="entry">The page.</param>
    public virtual void RefuseLockOut(Sight after, PageEntry entry)
    {
    }

    /// <summary>What happens to a request before its route is known.</summary>
    public virtual RequestDelegate Receive(RequestDelegate next, ServedSite served) => next;
}
