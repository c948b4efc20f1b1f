namespace ConfluenceOps.Context.Audiences;

/// <summary>Who may see the pages that were asked about.</summary>
internal interface IPageReaders
{
    /// <summary>What could not be read, so that some may see pages of whom that is not known, as sentences; empty when all was.</summary>
    IReadOnlyList<string> NotSeen { get; }

    /// <summary>Who may see a page, in words.</summary>
    string Tell(string key);

    /// <summary>Whether all of the audience may view it. What is not known is no.</summary>
    bool IsShared(string key);
}
