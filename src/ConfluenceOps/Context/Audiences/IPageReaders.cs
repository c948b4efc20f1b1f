namespace ConfluenceOps.Context.Audiences;

/// <summary>Who may see the pages that were asked about.</summary>
internal interface IPageReaders
{
    /// <summary>Who may see a page, in words.</summary>
    string Tell(string pageId);

    /// <summary>Whether all of the audience may view it. What is not known is no.</summary>
    bool IsShared(string pageId);
}
