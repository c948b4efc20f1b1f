using System.Globalization;
using System.IO.Enumeration;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Content;
using ConfluenceOps.Sites.Exports.Access;
using ConfluenceOps.Sites.Exports.Content;
using ConfluenceOps.Sites.Exports.Index;
using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.Sites.Exports;

/// <summary>An XML export of a space or of a whole site, read as if it were that site.</summary>
/// <remarks>People are known by account id, by user key and by user name, because exports and the bodies in them use all three.</remarks>
public sealed class ExportSite : ISite
{
    private const int BatchSize = 200;

    private readonly SpaceExport _export;
    private readonly ExportIndex _index;
    private readonly ExportMapping _map;

    private ExportSite(SpaceExport export, ExportIndex index, ExportAddress address, IReadOnlyList<GivenMember> members)
    {
        _export = export;
        _index = index;
        _map = new ExportMapping(index, export, address);
        Address = address.Site;
        Access = new ExportAccess(index, _map, members);
    }

    /// <inheritdoc/>
    public Uri Address { get; }

    /// <inheritdoc/>
    public SiteKind Kind => _export.Descriptor.IsFromCloud || _index.People.AreOfCloud ? SiteKind.Cloud : SiteKind.DataCenter;

    /// <summary>None: an export is a file.</summary>
    public long RequestCount => 0;

    /// <inheritdoc/>
    public RequestMeter Meter { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<SentRequest> RecentRequests => [];

    /// <summary>Opens an export and reads through it once. What is in it then lies in a temporary file until the site is closed.</summary>
    /// <param name="path">A zip file, or the folder that it was unpacked to.</param>
    /// <param name="options">What is known beside it.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="AddressNotUsableException"><see cref="ExportOptions.SiteUrl"/> cannot be the address of a site.</exception>
    /// <exception cref="MemberFileException">The list of members cannot be read as one.</exception>
    /// <exception cref="BrokenExportException">There is no such file, it is no export, or it is cut or damaged.</exception>
    /// <exception cref="NoRoomForExportException">The folder for temporary files is full or closed to us.</exception>
    public static async Task<ISite> OpenAsync(string path, ExportOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.SiteUrl is not null)
            AddressNotUsableException.ThrowIfNoSite(options.SiteUrl);
        var members = options.MembersPath is null ? [] : MemberFile.Read(options.MembersPath);
        var export = SpaceExport.Open(path);
        ExportIndex? index = null;
        try
        {
            index = await Task.Run(() => ExportIndex.Read(export, cancel), cancel).ConfigureAwait(false);
            var address = options.SiteUrl is null
                ? ExportAddress.OfNobody(export.Descriptor.SpaceKeys.Count > 0 ? export.Descriptor.SpaceKeys[0] : index.Spaces.Values.FirstOrDefault()?.Text("key"))
                : ExportAddress.Of(options.SiteUrl, export.Descriptor);
            return new ExportSite(export, index, address, members);
        }
        catch
        {
            index?.Dispose();
            export.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ISiteAccess Access { get; }

    /// <inheritdoc/>
    public IAccessChanges AccessChanges { get; } = new ExportAccessChanges();

    /// <inheritdoc/>
    public ISpaceNews? News => null;

    /// <inheritdoc/>
    public IContentChanges ContentChanges { get; } = new ExportContentChanges();

    /// <inheritdoc/>
    public Task<User> GetCurrentUserAsync(CancellationToken cancel) => throw new NotInExportException("know who is connected");

    /// <inheritdoc/>
    public IAsyncEnumerable<Space> GetSpacesAsync(SpaceQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Given.Async(
            _index.Spaces.Values.Select(_map.ToSpace)
                .Where(space => query.Keys.Count == 0 || query.Keys.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, space.Key, ignoreCase: true)))
                .OrderBy(space => space.Key, StringComparer.OrdinalIgnoreCase),
            cancel);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Page> GetPagesAsync(Space space, BodyFormat? body, CancellationToken cancel) =>
        Given.Async(PagesOf(space).OrderBy(row => row.Kind).ThenBy(row => row.Id).Select(row => _map.ToPage(row, body)), cancel);

    /// <inheritdoc/>
    public IAsyncEnumerable<Page> GetPagesAsync(IReadOnlyList<string> ids, BodyFormat? body, CancellationToken cancel) => Given.Async(
        ids.Distinct().Select(id => _index.Content.Find(ObjectValues.Id(id))).OfType<ContentRow>()
            .Where(row => row.Status is "current" or "archived").Select(row => _map.ToPage(row, body)),
        cancel);

    /// <inheritdoc/>
    public IAsyncEnumerable<Page> LocatePagesAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) => Given.Async(
        ids.Distinct().Select(id => _index.Content.Find(ObjectValues.Id(id))).OfType<ContentRow>().Select(row => _map.ToPage(row, null)), cancel);

    /// <inheritdoc/>
    public IAsyncEnumerable<Page> FindPagesAsync(Space space, string title, CancellationToken cancel) => Given.Async(
        PagesOf(space).Select(row => _map.ToPage(row, null)).Where(page => page.Kind == ContentKind.Page && string.Equals(page.Title, title, StringComparison.OrdinalIgnoreCase)),
        cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<PageName, string>> FindPagesAsync(IReadOnlyCollection<PageName> names, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(names);
        var found = new Dictionary<PageName, string>();
        await foreach (var space in GetSpacesAsync(new SpaceQuery([.. names.Select(name => name.Space).Distinct(StringComparer.OrdinalIgnoreCase)]), cancel).ConfigureAwait(false))
            foreach (var row in PagesOf(space))
                if (_map.ToPage(row, null) is var page && names.Contains(new PageName(space.Key, page.Title)) && (page.Kind == ContentKind.Page || !found.ContainsKey(new PageName(space.Key, page.Title))))
                    found[new PageName(space.Key, page.Title)] = page.Id;
        return found;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> GetPagesBelowAsync(string id, string type, CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>(
    [
        .. _index.Content.Pages.Where(row => row.IsCurrent).Select(row => _map.ToPage(row, null)).Where(page => page.ParentId == id && page.Kind == ContentKind.Page)
            .OrderBy(page => page.Position).ThenBy(page => page.Title, StringComparer.OrdinalIgnoreCase).Select(page => page.Id),
    ]);

    /// <inheritdoc/>
    public Task<int?> CountPagesAsync(Space space, CancellationToken cancel) => Task.FromResult<int?>(PagesOf(space).Count());

    /// <inheritdoc/>
    public IAsyncEnumerable<IReadOnlyList<FullPage>> ReadSpaceAsync(Space space, CancellationToken cancel) => Given.Async(
        // In the order in which the bodies lie: a disk gives them fastest so.
        PagesOf(space).OrderBy(row => _index.Bodies.Order(row.Id)).Chunk(BatchSize)
            .Select(IReadOnlyList<FullPage> (rows) => Array.ConvertAll(rows, _map.ToFullPage)),
        cancel);

    /// <inheritdoc/>
    public IAsyncEnumerable<Comment> GetCommentsAsync(Space space, CancellationToken cancel)
    {
        var id = IdOf(space);
        return Given.Async(
            _index.Comments.All
                .Where(row => _index.Content.Find(row.Page) is { IsCurrent: true } page && page.Space == id)
                .OrderBy(row => _index.Bodies.Order(row.Id)).Select(_map.ToComment),
            cancel);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Comment> GetCommentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return Given.Async(
            _index.Comments.All.Where(row => wanted.Contains(row.Id.ToString(CultureInfo.InvariantCulture)) && _index.Content.Find(row.Page) is { IsCurrent: true }).Select(_map.ToComment), cancel);
    }

    /// <inheritdoc/>
    public async Task<FileContent?> OpenFileAsync(Attachment file, long start, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (_index.Files.Find(ObjectValues.Id(file.Id.StartsWith("att", StringComparison.Ordinal) ? file.Id[3..] : file.Id)) is not { } row)
            return null;
        if (Open(row) is not { } bytes)
            return null;
        if (await SkipAsync(bytes, start, cancel).ConfigureAwait(false))
            return new FileContent(bytes, start);
        // What is here already is no beginning of this file.
        await bytes.DisposeAsync().ConfigureAwait(false);
        return Open(row) is { } again ? new FileContent(again, 0) : null;
    }

    /// <summary>Accounts by account id, user key or user name, each under the id that was asked for.</summary>
    /// <inheritdoc/>
    public IAsyncEnumerable<User> GetUsersAsync(IReadOnlyList<string> accountIds, CancellationToken cancel) =>
        Given.Async(accountIds.Distinct().Select(_index.People.Find).OfType<User>(), cancel);

    /// <inheritdoc/>
    public IAsyncEnumerable<User> FindUsersAsync(string name, CancellationToken cancel) =>
        Given.Async(_index.People.All.Where(user => user.DisplayName.Contains(name, StringComparison.OrdinalIgnoreCase)), cancel);

    /// <inheritdoc/>
    public IAsyncEnumerable<AuditRecord> GetAuditRecordsAsync(AuditQuery query, CancellationToken cancel) =>
        throw new NotInExportException("give the audit log");

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScopeCheck>> CheckScopesAsync(IReadOnlyList<SiteScope> scopes, CancellationToken cancel) =>
        throw new NotInExportException("check the rights of a token");

    /// <inheritdoc/>
    public void Dispose()
    {
        _index.Dispose();
        _export.Dispose();
    }

    private static long IdOf(Space space)
    {
        ArgumentNullException.ThrowIfNull(space);
        return ObjectValues.Id(space.Id);
    }

    private IEnumerable<ContentRow> PagesOf(Space space)
    {
        var id = IdOf(space);
        return _index.Content.Pages.Where(row => row.IsCurrent && row.Space == id);
    }

    private Stream? Open(FileRow row) => _export.OpenAttachment(ContentRow.Text(row.Container)!, ContentRow.Text(row.Id)!, row.Version);

    private static async Task<bool> SkipAsync(Stream bytes, long count, CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        while (count > 0)
        {
            var read = await bytes.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), cancel).ConfigureAwait(false);
            if (read == 0)
                return false;
            count -= read;
        }
        return true;
    }
}
