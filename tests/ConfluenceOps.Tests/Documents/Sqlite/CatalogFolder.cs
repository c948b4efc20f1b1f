using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Sqlite;

namespace ConfluenceOps.Tests.Documents.Sqlite;

/// <summary>A folder of its own for the catalog of one test, with the catalog's file in it.</summary>
public sealed class CatalogFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("confluenceops-catalog-");

    public string File => Path.Combine(_folder.FullName, "catalog.db");

    public string PathTo(string name) => Path.Combine(_folder.FullName, name);

    public Task<SqliteCatalog> OpenAsync(TimeProvider? clock = null) =>
        SqliteCatalog.OpenAsync(File, clock ?? TimeProvider.System, TestContext.Current.CancellationToken);

    /// <summary>Opens the catalog as somebody else would.</summary>
    public Task<SqliteCatalog> OpenAsAsync(CatalogActor actor) =>
        SqliteCatalog.OpenAsync(File, actor, TimeProvider.System, TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Delete(recursive: true);
}
