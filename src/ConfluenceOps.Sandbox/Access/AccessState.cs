using System.Collections.Concurrent;
using System.Collections.Immutable;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>Who may do what at one moment, and how it came to that: all of a site that can change while it is served.</summary>
/// <remarks>A change makes a new one. So no request sees half of a change, and nothing that was worked out before outlives it.</remarks>
internal sealed class AccessState
{
    private readonly ConcurrentDictionary<(Subject Subject, bool PastLists), Sight> _sights = new();
    private readonly ImmutableDictionary<long, SandboxSpace> _spaces;
    private readonly ImmutableDictionary<long, ContentLists> _changedLists;

    public AccessState(SiteIndex site)
        : this(
            site,
            site.Spaces.ToImmutableDictionary(),
            ImmutableDictionary<long, ContentLists>.Empty,
            [.. site.Site.Audit.OrderByDescending(record => record.At)],
            site.Spaces.Values.SelectMany(space => space.Permissions).Select(grant => grant.Id).Append(0).Max() + 1)
    {
    }

    private AccessState(
        SiteIndex site,
        ImmutableDictionary<long, SandboxSpace> spaces,
        ImmutableDictionary<long, ContentLists> changedLists,
        ImmutableList<SandboxAuditRecord> audit,
        long nextGrantId)
    {
        Site = site;
        _spaces = spaces;
        _changedLists = changedLists;
        Audit = audit;
        NextGrantId = nextGrantId;
    }

    public SiteIndex Site { get; }

    /// <summary>The spaces with what they grant now.</summary>
    public IEnumerable<SandboxSpace> Spaces => _spaces.Values;

    /// <summary>The audit log, newest first.</summary>
    public ImmutableList<SandboxAuditRecord> Audit { get; }

    /// <summary>The id of the next grant: higher than any that was ever seen, so that an id never comes to mean something else.</summary>
    public long NextGrantId { get; }

    public SandboxSpace? FindSpace(long id) => _spaces.GetValueOrDefault(id);

    public ContentLists ListsOf(PageEntry entry) => _changedLists.GetValueOrDefault(entry.Id) ?? entry.Lists;

    /// <param name="subject">Who looks.</param>
    /// <param name="pastLists">They hold an admin key, and view lists do not keep them off.</param>
    public Sight SightOf(Subject subject, bool pastLists = false) => _sights.GetOrAdd((subject, pastLists), key => new Sight(this, key.Subject, key.PastLists));

    /// <summary>The state after a space's grants or roles were changed.</summary>
    public AccessState With(SandboxSpace space, params IEnumerable<SandboxAuditRecord> records) =>
        new(Site, _spaces.SetItem(space.Id, space), _changedLists, Recorded(records), Math.Max(NextGrantId, space.Permissions.Select(grant => grant.Id).Append(0).Max() + 1));

    /// <summary>The state after a page's lists were changed.</summary>
    public AccessState With(PageEntry entry, ContentLists lists, params IEnumerable<SandboxAuditRecord> records) =>
        new(Site, _spaces, _changedLists.SetItem(entry.Id, lists), Recorded(records), NextGrantId);

    /// <summary>The state after something that the audit log tells and that changed nobody's rights.</summary>
    public AccessState With(params IEnumerable<SandboxAuditRecord> records) => new(Site, _spaces, _changedLists, Recorded(records), NextGrantId);

    private ImmutableList<SandboxAuditRecord> Recorded(IEnumerable<SandboxAuditRecord> records)
    {
        var audit = Audit;
        foreach (var record in records)
        {
            // A site may have records of tomorrow, and stays in order all the same.
            var newer = audit.FindIndex(other => other.At <= record.At);
            audit = audit.Insert(newer < 0 ? audit.Count : newer, record);
        }

        return audit;
    }
}
