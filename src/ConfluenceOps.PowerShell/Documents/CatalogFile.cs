using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>The catalog that a cmdlet is told to use.</summary>
internal static class CatalogFile
{
    /// <summary>Where it is.</summary>
    /// <param name="path">A path as PowerShell understands it; null for where the catalog is when nobody says.</param>
    /// <param name="paths">What tells the current location.</param>
    public static string Locate(string? path, PathIntrinsics paths) =>
        path is null ? CatalogLocation.Default() : paths.GetUnresolvedProviderPathFromPSPath(path);

    /// <summary>Opens a catalog that must be there: reading from a mistyped path should not look like an empty catalog.</summary>
    public static async Task<ICatalog> OpenExistingAsync(string path, CatalogActor actor, CancellationToken cancel) =>
        File.Exists(path) ? await OpenAsync(path, actor, cancel) : throw new CatalogNotFoundException(path);

    /// <summary>Opens a catalog, which is made where there is none.</summary>
    public static async Task<ICatalog> OpenAsync(string path, CatalogActor actor, CancellationToken cancel) =>
        await SqliteCatalog.OpenAsync(path, actor, TimeProvider.System, cancel);

    /// <summary>Who acts in catalogs that a session opens: the account of its connection, or else the user of this machine.</summary>
    public static CatalogActor ActorOf(ModuleSession session) => session.Default?.Actor ?? CatalogActor.User;
}
