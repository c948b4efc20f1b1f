using ConfluenceOps.Sandbox.Answers;
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

    /// <summary>Tells who is asking, and whether they are let in to a route.</summary>
    public abstract Admission Admit(HttpContext http, Route route, ServedSite served);

    /// <summary>What happens to a request before its route is known.</summary>
    public virtual RequestDelegate Receive(RequestDelegate next, ServedSite served) => next;
}
