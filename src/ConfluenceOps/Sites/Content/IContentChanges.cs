namespace ConfluenceOps.Sites.Content;

/// <summary>Makes spaces and pages at a site. Imports never do; it is for those who put a space together by hand.</summary>
public interface IContentChanges
{
    /// <summary>Makes a space.</summary>
    Task<Space> CreateSpaceAsync(NewSpace space, CancellationToken cancel);

    /// <summary>Copies a page with its labels, files and properties.</summary>
    /// <param name="copy">What, and where to.</param>
    /// <param name="progress">Told how far the site is.</param>
    /// <param name="cancel">Ends the waiting; what the site has begun it finishes.</param>
    /// <returns>The copies, from the topmost down.</returns>
    /// <exception cref="LongTaskFailedException">The site gave up; some copies may be there.</exception>
    Task<IReadOnlyList<Page>> CopyPageAsync(PageCopy copy, IProgress<CopyProgress>? progress, CancellationToken cancel);
}
