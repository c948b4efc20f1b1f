using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Publishing;

/// <summary>Documents as a tree of Markdown files with links between them and their files beside them.</summary>
/// <param name="catalog">Where the documents are.</param>
/// <param name="folder">Where the files go; made when it is missing.</param>
public sealed class DocumentFolder(ICatalog catalog, string folder)
{
    internal const string Extension = ".md";

    private const int AtOnce = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>For whom the files are written.</summary>
    public MarkdownFlavor Flavor { get; init; } = MarkdownFlavor.GitHub;

    /// <summary>Whether the comments follow the text.</summary>
    public bool WithComments { get; init; }

    /// <summary>Whether files that somebody else wrote or changed are replaced and removed too.</summary>
    public bool Force { get; init; }

    /// <summary>Brings the folder to what the catalog holds now: writes what differs, removes what it wrote before and is gone.</summary>
    /// <exception cref="FolderException">The folder cannot be written.</exception>
    public async Task<FolderExport> WriteAsync(DocumentQuery query, IProgress<FolderProgress>? progress, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var state = await catalog.GetStateAsync(cancel).ConfigureAwait(false);
            var before = FolderManifest.Read(folder);
            var request = Describe(query, await catalog.Access.GetActorAsync(cancel).ConfigureAwait(false));
            if (before.State == state && before.Request == request && FolderWriter.AllAsWritten(folder, before))
                return Unchanged(before, clock.Elapsed);
            var documents = new List<Document>();
            await foreach (var document in catalog.GetDocumentsAsync(query, cancel).ConfigureAwait(false))
                documents.Add(document);
            Directory.CreateDirectory(folder);
            var writer = new FolderWriter(folder, before, Force);
            try
            {
                await WriteAsync(documents, writer, progress, clock, cancel).ConfigureAwait(false);
                writer.RemoveOthers();
            }
            catch
            {
                // What is there already is remembered as ours, so that the next run goes on with it.
                Remember(before, writer, state: null, request).Write(folder);
                throw;
            }
            Remember(before, writer, state, request).Write(folder);
            return new FolderExport
            {
                Path = folder,
                Documents = documents.Count,
                Written = writer.Written,
                Unchanged = writer.Unchanged,
                Removed = writer.Removed,
                LeftAlone = writer.LeftAlone,
                Duration = clock.Elapsed,
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FolderException(folder, error);
        }
    }

    private async Task WriteAsync(
        List<Document> documents, FolderWriter writer, IProgress<FolderProgress>? progress, Stopwatch clock, CancellationToken cancel)
    {
        var plan = new FolderPlan(documents);
        var files = await catalog.ViewAsync(view => FolderFiles.Plan(view, documents, plan), cancel).ConfigureAwait(false);
        var done = 0;
        foreach (var some in documents.Chunk(AtOnce))
        {
            await catalog.ViewAsync(
                view =>
                {
                    foreach (var document in some)
                    {
                        cancel.ThrowIfCancellationRequested();
                        var path = $"{plan.PathOf(document.Id)}{Extension}";
                        var addresses = new FolderAddresses(path, plan, files.PathOf);
                        writer.Write(path, Utf8.GetBytes(DocumentPage.Write(view, document, Flavor, WithComments, addresses)));
                    }
                    return true;
                },
                cancel).ConfigureAwait(false);
            done += some.Length;
            progress?.Report(new FolderProgress(done, documents.Count, done / Math.Max(clock.Elapsed.TotalSeconds, 0.001)));
        }
        foreach (var (path, storedAs) in files.All)
        {
            cancel.ThrowIfCancellationRequested();
            writer.Copy(path, catalog.Files.PathOf(storedAs), storedAs);
        }
    }

    private static FolderManifest Remember(FolderManifest before, FolderWriter writer, CatalogState? state, string request)
    {
        var files = writer.Files;
        if (state is null)
            foreach (var (path, file) in before.Files)
                files.TryAdd(path, file);
        return new FolderManifest { State = writer.LeftAlone.Count == 0 ? state : null, Request = request, Files = files };
    }

    private FolderExport Unchanged(FolderManifest manifest, TimeSpan duration) => new()
    {
        Path = folder,
        Documents = manifest.Files.Keys.Count(path => path.EndsWith(Extension, StringComparison.Ordinal)),
        Unchanged = manifest.Files.Count,
        Duration = duration,
    };

    /// <summary>The version of this program is a part of what was asked: a newer one may write better; and who asks, for others see other documents.</summary>
    private string Describe(DocumentQuery query, CatalogActor actor) =>
        $"{typeof(DocumentFolder).Assembly.ManifestModule.ModuleVersionId} {Flavor} {WithComments} {actor.Site} {actor.Key} {JsonSerializer.Serialize(query)}";
}
