using System.Collections.Concurrent;
using System.Collections.Immutable;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>The site at one moment: what is in it, who may do what, and how it came to that.</summary>
/// <remarks>
/// A change makes a new one. So no request sees half of a change, and nothing that was worked out before outlives it. Changes of access
/// are kept beside the content, which is prepared anew only when it changed itself.
/// </remarks>
internal sealed class SiteState
{
    private readonly ConcurrentDictionary<(Subject Subject, bool PastLists), Sight> _sights = new();
    private readonly ImmutableDictionary<long, SandboxSpace> _spaces;
    private readonly ImmutableDictionary<long, ContentLists> _changedLists;

    public SiteState(SiteIndex site)
        : this(site, site.Spaces.ToImmutableDictionary(), ImmutableDictionary<long, ContentLists>.Empty, [.. site.Site.Audit.OrderByDescending(record => record.At)], NextIds.After(site.Site))
    {
    }

    private SiteState(
        SiteIndex site,
        ImmutableDictionary<long, SandboxSpace> spaces,
        ImmutableDictionary<long, ContentLists> changedLists,
        ImmutableList<SandboxAuditRecord> audit,
        NextIds nextIds)
    {
        Site = site;
        _spaces = spaces;
        _changedLists = changedLists;
        Audit = audit;
        NextIds = nextIds;
    }

    public SiteIndex Site { get; }

    /// <summary>The spaces with what they grant now.</summary>
    public IEnumerable<SandboxSpace> Spaces => _spaces.Values;

    /// <summary>The audit log, newest first.</summary>
    public ImmutableList<SandboxAuditRecord> Audit { get; }

    public NextIds NextIds { get; }

    public SandboxSpace? FindSpace(long id) => _spaces.GetValueOrDefault(id);

    public ContentLists ListsOf(PageEntry entry) => _changedLists.GetValueOrDefault(entry.Id) ?? entry.Lists;

    /// <param name="subject">Who looks.</param>
    /// <param name="pastLists">They hold an admin key, and view lists do not keep them off.</param>
    public Sight SightOf(Subject subject, bool pastLists = false) => _sights.GetOrAdd((subject, pastLists), key => new Sight(this, key.Subject, key.PastLists));

    /// <summary>The state after a space's grants or roles were changed.</summary>
    public SiteState With(SandboxSpace space, params IEnumerable<SandboxAuditRecord> records) =>
        new(Site, _spaces.SetItem(space.Id, space), _changedLists, Recorded(records), NextIds.Past(space));

    /// <summary>The state after a page's lists were changed.</summary>
    public SiteState With(PageEntry entry, ContentLists lists, params IEnumerable<SandboxAuditRecord> records) =>
        new(Site, _spaces, _changedLists.SetItem(entry.Id, lists), Recorded(records), NextIds);

    /// <summary>The state after something that the audit log tells and that changed nobody's rights.</summary>
    public SiteState With(params IEnumerable<SandboxAuditRecord> records) => new(Site, _spaces, _changedLists, Recorded(records), NextIds);

    /// <summary>The state after content was changed.</summary>
    /// <param name="site">All of the site as it is then, made from <see cref="Snapshot"/>.</param>
    /// <param name="nextIds">The ids that nothing had by then.</param>
    /// <param name="records">What the audit log says of it.</param>
    /// <exception cref="SandboxException">The site would contradict itself.</exception>
    public SiteState With(SandboxSite site, NextIds nextIds, IEnumerable<SandboxAuditRecord> records)
    {
        var index = new SiteIndex(site, Site.Labels);
        return new(index, index.Spaces.ToImmutableDictionary(), ImmutableDictionary<long, ContentLists>.Empty, Recorded(records), nextIds);
    }

    /// <summary>All of the site as plain data.</summary>
    public SandboxSite Snapshot() => Site.Site with
    {
        Spaces = [.. Site.Site.Spaces.Select(space => _spaces[space.Id])],
        Pages = _changedLists.IsEmpty ? Site.Site.Pages : Site.Site.Pages.ConvertAll(page => _changedLists.TryGetValue(page.Id, out var lists)
            ? page with { ViewRestriction = [.. lists.View], EditRestriction = [.. lists.Edit] }
            : page),
        Audit = [.. Audit],
    };

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
