using System.Text;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Documents.Sqlite.Upkeep;
using ConfluenceOps.Documents.Upkeep;
using ConfluenceOps.Sites;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Tests.Documents.Sqlite.Upkeep;

/// <summary>A catalog with files beside it, and what somebody may do to it behind its back.</summary>
internal static class KeptFiles
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A page that has a file.</summary>
    public static ImportedDocument WithFile(string id, string title, string file, string content, int version = 1)
    {
        var page = Sample.Page(id, title, version: version);
        return page with
        {
            Details = page.Details with
            {
                Attachments = [new Attachment { Id = $"att{id}", FileName = file, Size = Encoding.UTF8.GetByteCount(content), Version = version, Url = new Uri(Sample.Site, file) }],
            },
        };
    }

    /// <summary>Fetches the files that are missing, each with the words that its size tells.</summary>
    public static async Task FetchOneByOneAsync(this ICatalog catalog)
    {
        var words = new[] { "first", "second", "fourth!" };
        var run = await catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        foreach (var file in await catalog.Imports.GetMissingFilesAsync(run, referencedOnly: false, Cancel))
        {
            var content = file.FileName == "c.txt" ? "third" : words.First(word => word.Length == file.Size);
            var stored = await catalog.Files.ReceiveAsync(
                file, _ => Task.FromResult<FileContent?>(new FileContent(new MemoryStream(Encoding.UTF8.GetBytes(content)), 0)), Cancel);
            await catalog.Imports.SaveFileAsync(run, file, stored!, Cancel);
        }
    }

    /// <summary>Files that lie beside a catalog.</summary>
    public static string[] FilesBeside(string catalog) =>
        Directory.Exists(FileStore.FolderBeside(catalog)) ? Directory.GetFiles(FileStore.FolderBeside(catalog), "*", SearchOption.AllDirectories) : [];

    public static Task<IReadOnlyList<CatalogCheck>> ExamineAsync(string catalog, bool isDeep = false) =>
        new CatalogExamination(catalog, FileStore.Beside(catalog)) { IsDeep = isDeep }.RunAsync(Cancel);

    /// <summary>What is not as it should be.</summary>
    public static async Task<CatalogCheck[]> FindingsAsync(string catalog, bool isDeep = false) =>
        [.. (await ExamineAsync(catalog, isDeep)).Where(check => check.Result != CheckResult.Passed)];

    public static void Sql(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        Database.AddFunctions(connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
