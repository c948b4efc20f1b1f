using ConfluenceOps.Sites.Content;

namespace ConfluenceOps.Sites.Exports.Content;

/// <summary>An export cannot be written to.</summary>
internal sealed class ExportContentChanges : IContentChanges
{
    public Task<Space> CreateSpaceAsync(NewSpace space, CancellationToken cancel) => throw Refusal();

    public Task<IReadOnlyList<Page>> CopyPageAsync(PageCopy copy, IProgress<CopyProgress>? progress, CancellationToken cancel) => throw Refusal();

    private static NotInExportException Refusal() => new("make spaces or pages");
}
