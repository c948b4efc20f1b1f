using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Index;

/// <summary>A site prepared for quick answers: everything by its id, and lists in every order that can be asked for.</summary>
internal sealed class SiteIndex
{
    private readonly ConcurrentDictionary<(long? Space, PageOrder Order), SortedItems<PageEntry>> _sorted = new();
    private readonly PageEntry[] _pages;
    private readonly ConcurrentDictionary<(long? Space, ContentKinds Kinds, PageOrder Order), SortedItems<ContentEntry>> _searchable = new();
    private readonly Dictionary<long, CommentEntry> _comments;

    /// <param name="site">The site.</param>
    /// <param name="knownLabels">The labels that it had before a change, which keep their ids; null for none.</param>
    public SiteIndex(SandboxSite site, IReadOnlyDictionary<string, LabelEntry>? knownLabels = null)
    {
        Site = site;
        CloudId = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(site.Name)).AsSpan(0, 16)).ToString();
        Users = ById(site.Users, user => user.AccountId, "account");
        Groups = ById(site.Groups, group => group.Id, "group");
        Spaces = ById(site.Spaces, space => space.Id, "space");
        SpacesByKey = ById(site.Spaces, space => space.Key, "space key", StringComparer.OrdinalIgnoreCase);
        Roles = new SiteRoles(site, ById(site.Roles, role => role.Id, "role"));
        _pages = [.. site.Pages.Select((page, i) => new PageEntry(page, SpaceOf(page), i))];
        Pages = ById(_pages, entry => entry.Page.Id, "page");
        PageTree.Connect(_pages, Pages);
        Attachments = ById(
            _pages.SelectMany(entry => entry.Page.Attachments.Select(file => new AttachmentEntry(file, entry))),
            entry => entry.File.Id,
            "attachment");
        _comments = ById(_pages.SelectMany(CommentEntry.Connect), entry => entry.Id, "comment");
        Labels = WithLabelsOf(site.Pages, knownLabels);
    }

    public SandboxSite Site { get; }

    /// <summary>The id under which the gateway knows the site.</summary>
    public string CloudId { get; }

    public IReadOnlyDictionary<string, SandboxUser> Users { get; }

    public IReadOnlyDictionary<string, SandboxGroup> Groups { get; }

    public SiteRoles Roles { get; }

    public IReadOnlyDictionary<long, SandboxSpace> Spaces { get; }

    public IReadOnlyDictionary<string, SandboxSpace> SpacesByKey { get; }

    public IReadOnlyDictionary<long, PageEntry> Pages { get; }

    public IReadOnlyDictionary<string, AttachmentEntry> Attachments { get; }

    public IReadOnlyDictionary<string, LabelEntry> Labels { get; }

    /// <summary>Pages and blog posts of one space, or of all, in an order; sorted at the first call.</summary>
    public SortedItems<PageEntry> PagesOf(long? space, PageOrder order) =>
        _sorted.GetOrAdd((space, order), key => new(
            key.Space is { } id ? _pages.Where(entry => entry.Page.SpaceId == id) : _pages,
            entry => key.Order.PositionOf(entry),
            key.Order.Descending));

    /// <summary>Whatever a search looks through, of one space or of all, in an order; sorted at the first call.</summary>
    public SortedItems<ContentEntry> ContentOf(long? space, ContentKinds kinds, PageOrder order) =>
        _searchable.GetOrAdd((space, kinds, order), key => new(
            Of(key.Kinds).Where(entry => key.Space is not { } id || entry.On.Page.SpaceId == id),
            entry => key.Order.PositionOf(entry),
            key.Order.Descending));

    /// <summary>Content of any kind by its id.</summary>
    public ContentEntry? Find(string id) =>
        Attachments.TryGetValue(id, out var file) ? file
        : !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null
        : Pages.TryGetValue(number, out var page) ? page
        : _comments.GetValueOrDefault(number);

    /// <summary>The comments on a page, in the order of their ids.</summary>
    public SortedItems<CommentEntry> CommentsOn(PageEntry page) =>
        new(page.Page.Comments.Select(comment => _comments[comment.Id]), entry => Position.Of(entry.Id));

    private IEnumerable<ContentEntry> Of(ContentKinds kinds)
    {
        IEnumerable<ContentEntry> pages = kinds.HasFlag(ContentKinds.Pages) ? _pages : [];
        IEnumerable<ContentEntry> comments = kinds.HasFlag(ContentKinds.Comments) ? _comments.Values : [];
        IEnumerable<ContentEntry> files = kinds.HasFlag(ContentKinds.Attachments) ? Attachments.Values : [];
        return pages.Concat(comments).Concat(files);
    }

    private static Dictionary<string, LabelEntry> WithLabelsOf(IEnumerable<SandboxPage> pages, IReadOnlyDictionary<string, LabelEntry>? known)
    {
        var labels = new Dictionary<string, LabelEntry>(known ?? ReadOnlyDictionary<string, LabelEntry>.Empty, StringComparer.Ordinal);
        foreach (var name in pages.SelectMany(page => page.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            labels.TryAdd(name, new LabelEntry(1000 + labels.Count, name));
        return labels;
    }

    private SandboxSpace SpaceOf(SandboxPage page) =>
        Spaces.TryGetValue(page.SpaceId, out var space)
            ? space
            : throw new SandboxException(
                $"The page {page.Id} '{page.Title}' is in the space {page.SpaceId}, which the site does not have.",
                "Add the space, or take the page out.");

    private static Dictionary<TKey, T> ById<TKey, T>(
        IEnumerable<T> items, Func<T, TKey> idOf, string kind, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        var byId = new Dictionary<TKey, T>(comparer);
        foreach (var item in items)
        {
            if (!byId.TryAdd(idOf(item), item))
                throw new SandboxException($"The {kind} {idOf(item)} is in the site twice.", "Give each its own id.");
        }

        return byId;
    }
}
