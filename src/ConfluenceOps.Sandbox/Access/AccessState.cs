using System.Collections.Concurrent;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>Who may do what at one moment, worked out for each subject that is asked about.</summary>
internal sealed class AccessState(SiteIndex site)
{
    private readonly ConcurrentDictionary<Subject, Sight> _sights = new();

    public SiteIndex Site { get; } = site;

    /// <summary>The spaces with what they grant.</summary>
    public IEnumerable<SandboxSpace> Spaces => Site.Spaces.Values;

    public Sight SightOf(Subject subject) => _sights.GetOrAdd(subject, who => new Sight(this, who));
}
