using ConfluenceOps.Documents.Sqlite;

namespace ConfluenceOps.Benchmarks;

/// <summary>A catalog in a folder of its own, which goes with it.</summary>
internal sealed class ScratchCatalog : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private ScratchCatalog(DirectoryInfo folder, SqliteCatalog catalog) => (_folder, Catalog) = (folder, catalog);

    public SqliteCatalog Catalog { get; }

    public static async Task<ScratchCatalog> OpenAsync(CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("confluenceops-benchmark-");
        return new ScratchCatalog(folder, await SqliteCatalog.OpenAsync(Path.Combine(folder.FullName, "catalog.db"), TimeProvider.System, cancel));
    }

    /// <summary>Where something else can lie beside it.</summary>
    public string PathTo(string name) => Path.Combine(_folder.FullName, name);

    public async ValueTask DisposeAsync()
    {
        await Catalog.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
