using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports.Surveying;

/// <summary>The pages that the audit log names since the last import: restrictions, moves and deletions are told nowhere else.</summary>
/// <remarks>facts.md, section 7. Records name pages by title and spaces by name, and never by id.</remarks>
internal sealed class AuditedPages(ISite site, Space space, IImportStore catalog)
{
    private static readonly string[] _types = ["page", "blog", "blogpost", "blog post"];

    /// <summary>The newest record; null when none was read.</summary>
    public DateTimeOffset? Newest { get; private set; }

    /// <summary>Whether the account may read the log.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>What the catalog knows of the pages that are named, by page id. A page that it does not know is found by other ways.</summary>
    public async Task<IReadOnlyDictionary<string, KnownPage>> ReadAsync(ImportMark mark, CancellationToken cancel)
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        Newest = mark.Audited;
        IsOpen = mark.MayAudit;
        if (!IsOpen)
            return new Dictionary<string, KnownPage>();
        try
        {
            // The site counts in milliseconds, and the newest record was read the last time.
            var since = mark.Audited?.AddMilliseconds(1) ?? mark.Newest;
            await foreach (var record in site.GetAuditRecordsAsync(new AuditQuery(Since: since), cancel).ConfigureAwait(false))
            {
                Newest = Newest is { } newest && newest > record.At ? newest : record.At;
                if (IsHere(record))
                    titles.UnionWith(ObjectsOf(record).Where(IsPage).Select(one => one.Name));
            }
        }
        catch (ConfluenceOpsException error) when (error.Kind is ErrorKind.Permission or ErrorKind.NotSupported or ErrorKind.NotFound)
        {
            IsOpen = false;
            return new Dictionary<string, KnownPage>();
        }
        return await catalog.FindTitledPagesAsync(site.Address, space, titles, cancel).ConfigureAwait(false);
    }

    /// <summary>Whether a record is about this space, as far as it says.</summary>
    private bool IsHere(AuditRecord record)
    {
        var spaces = ObjectsOf(record).Where(one => one.Type.Equals("space", StringComparison.OrdinalIgnoreCase)).ToList();
        return spaces.Count == 0 || spaces.Exists(one => one.Name == space.Name || one.Name == space.Key);
    }

    private static IEnumerable<AuditObject> ObjectsOf(AuditRecord record) =>
        record.Affected is null ? record.Associated : record.Associated.Prepend(record.Affected);

    private static bool IsPage(AuditObject one) => _types.Contains(one.Type, StringComparer.OrdinalIgnoreCase);
}
