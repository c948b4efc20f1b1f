using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents.Access;

/// <summary>Tells who may view the pages of a space.</summary>
public interface IAudienceSource
{
    /// <summary>Finds it out anew.</summary>
    /// <exception cref="ConfluenceOpsException">The site could not be asked.</exception>
    Task<PageAudiences> ReadAsync(Space space, CancellationToken cancel);
}
