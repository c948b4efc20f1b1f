namespace ConfluenceOps.Browsers;

/// <summary>What shows a page to a person.</summary>
public interface IBrowser
{
    /// <summary>Shows a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cancel">Ends the waiting, and closes the window where that is possible.</param>
    /// <returns>Ends when the window is closed; where nobody can tell, not before <paramref name="cancel"/>.</returns>
    Task ShowAsync(Uri page, CancellationToken cancel);
}
