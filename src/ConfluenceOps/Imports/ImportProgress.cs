namespace ConfluenceOps.Imports;

/// <summary>What an import is busy with.</summary>
public enum ImportStage
{
    /// <summary>Finding out what changed.</summary>
    Survey,

    /// <summary>Reading and keeping pages, and reading comments beside them.</summary>
    Pages,

    /// <summary>Fetching files.</summary>
    Files,

    /// <summary>Finding out who may see the pages.</summary>
    Access,
}

/// <summary>How far an import is.</summary>
/// <param name="Space">The key of the space.</param>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">How many are done: pages that are in the catalog or found unchanged, files.</param>
/// <param name="Total">How many there are, as far as the site can say; null when it cannot.</param>
/// <param name="PerSecond">How many a second since the stage began.</param>
public sealed record ImportProgress(string Space, ImportStage Stage, int Done, int? Total, double PerSecond) : IAdvance
{
    string IAdvance.Counted => Stage switch
    {
        ImportStage.Survey => "pages compared",
        ImportStage.Files => "files",
        _ => "pages",
    };
}
