using ConfluenceOps.Documents.Collections;
using ConfluenceOps.Documents.Filters;
using ConfluenceOps.Documents.Relations;

namespace ConfluenceOps.Documents.Automations;

/// <summary>The automations of a catalog, what they did, and what is still to be told of it.</summary>
/// <remarks>
/// What an import does starts those that wait for it, inside the transaction in which each batch is saved; one that fails undoes what it did in that
/// batch, sits out the rest of the import and leaves all else as it is.
/// </remarks>
public interface IAutomationStore
{
    /// <summary>All of them, in the order in which they run.</summary>
    Task<IReadOnlyList<DocumentAutomation>> ListAsync(CancellationToken cancel);

    /// <summary>The one of a name.</summary>
    /// <exception cref="AutomationNotFoundException">There is none.</exception>
    Task<DocumentAutomation> GetAsync(string name, CancellationToken cancel);

    /// <summary>Makes one. A collection that it puts documents into, or a tag that it puts on them, is made with it where there is none.</summary>
    /// <exception cref="AutomationNameException">It cannot be called so.</exception>
    /// <exception cref="AutomationTakenException">There is one of that name.</exception>
    /// <exception cref="AutomationActionsException">What it should do does not go together.</exception>
    /// <exception cref="FilterException">The filter is none.</exception>
    /// <exception cref="CollectionNotFoundException">It would take documents out of a collection that is not there.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such resource.</exception>
    Task<SavedAutomation> MakeAsync(AutomationDraft draft, string author, CancellationToken cancel);

    /// <summary>Changes one. Actions that are named anew keep the targets that they have, unless those are named too.</summary>
    /// <exception cref="AutomationNotFoundException">There is none.</exception>
    /// <exception cref="AutomationNameException">It cannot be called so.</exception>
    /// <exception cref="AutomationTakenException">There is another one of the new name.</exception>
    /// <exception cref="AutomationActionsException">What it should do does not go together.</exception>
    /// <exception cref="AutomationTargetDeletedException">It would keep a target that was deleted.</exception>
    /// <exception cref="FilterException">The filter is none.</exception>
    Task<SavedAutomation> ChangeAsync(string name, AutomationDraft draft, string author, CancellationToken cancel);

    /// <summary>Forgets one. What it did stays as it is, and its runs stay recorded; webhooks are told nothing more.</summary>
    /// <returns>Under which name an address is kept that nothing needs any more; null where there is none.</returns>
    /// <exception cref="AutomationNotFoundException">There is none.</exception>
    Task<string?> RemoveAsync(string name, CancellationToken cancel);

    /// <summary>What one would do now with all documents that are not in the trash, and changes nothing. Documents that would stay as they are do not come.</summary>
    /// <exception cref="AutomationNotFoundException">There is none.</exception>
    /// <exception cref="AutomationTargetDeletedException">It points at something that was deleted.</exception>
    IAsyncEnumerable<AutomationEffect> TestAsync(string name, IProgress<AutomationProgress>? progress, CancellationToken cancel);

    /// <summary>Runs one over all documents that are not in the trash, a thousand in a transaction.</summary>
    /// <param name="name">The automation.</param>
    /// <param name="trigger">What started it.</param>
    /// <param name="progress">Told of each thousand.</param>
    /// <param name="cancel">Stops it; what is done by then stays.</param>
    /// <exception cref="AutomationNotFoundException">There is none.</exception>
    /// <exception cref="AutomationTargetDeletedException">It points at something that was deleted. The run is recorded all the same.</exception>
    /// <exception cref="FilterTooSlowException">A pattern takes forever on one of the documents. The run is recorded all the same.</exception>
    Task<AutomationRun> RunAsync(string name, AutomationTrigger trigger, IProgress<AutomationProgress>? progress, CancellationToken cancel);

    /// <summary>The runs that match, newest first.</summary>
    Task<IReadOnlyList<AutomationRun>> GetRunsAsync(AutomationRunQuery query, CancellationToken cancel);

    /// <summary>Takes something that a webhook is to be told, and nobody else gets it for a while.</summary>
    /// <returns>Null when there is nothing left.</returns>
    Task<AutomationMessage?> TakeMessageAsync(CancellationToken cancel);

    /// <summary>Forgets a message that arrived, or that is given up.</summary>
    /// <param name="message">The message.</param>
    /// <param name="error">Why it is given up, for the history; null when it arrived.</param>
    /// <param name="cancel">Gives up.</param>
    Task CloseMessageAsync(AutomationMessage message, string? error, CancellationToken cancel);
}
