using System.Collections.Concurrent;
using System.Collections.ObjectModel;
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
    private readonly CommentEntry[] _comments;

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
        _comments = [.. _pages.SelectMany(CommentEntry.Connect)];
        _ = ById(_comments, entry => entry.Id, "comment");
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

    /// <summary>Comments on the pages of one space, or of all, in an order.</summary>
    public SortedItems<CommentEntry> CommentsOf(long? space, PageOrder order) => new(
        space is { } id ? _comments.Where(entry => entry.On.Page.SpaceId == id) : _comments, entry => order.PositionOf(entry), order.Descending);

    /// <summary>The comments on a page, in the order of their ids.</summary>
    public SortedItems<CommentEntry> CommentsOn(PageEntry page) =>
        new(_comments.Where(entry => entry.On == page), entry => Position.Of(entry.Id));

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
