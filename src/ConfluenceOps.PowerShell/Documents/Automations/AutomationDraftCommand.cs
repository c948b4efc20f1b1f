using System.Management.Automation;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Imports.Automations;
using ConfluenceOps.Imports.Scheduling;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Documents.Relations;

namespace ConfluenceOps.PowerShell.Documents.Automations;

/// <summary>A cmdlet that says what an automation is to do.</summary>
public abstract class AutomationDraftCommand : CatalogCommand
{
    private readonly KeptWebhooks _webhooks = new(new FileSecrets());

    /// <summary>
    /// What starts it: Imported, an import that brings a page which is new or is back from the trash; Changed, an import that finds the title, text,
    /// labels, restrictions, files or the parent of a page changed; Removed, an import that moves a document to the trash; Scheduled, the end of an
    /// import schedule's run, also with 'confluenceops sync --schedule', and then it is all documents that are looked at; Manual, nothing but
    /// Invoke-DocumentAutomation, which starts all the others too. What people or automations change here starts none.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public AutomationTrigger[] When { get; set; } = [];

    /// <summary>
    /// Which documents it is about: a condition over their properties, in braces or as a text, as Get-Document -Filter takes it. It is read and kept,
    /// and never runs as script. All documents when left out, and with an empty text.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public FilterText? Filter { get; set; }

    /// <summary>
    /// What it does, in this order: AddToCollection and RemoveFromCollection, with the collections that -Collection names; AddTag and RemoveTag, with
    /// -Tag; SetReadOnly; SetOwner, with -Owner; AddRelation and RemoveRelation, with -Resource; Notify, with -Webhook. Two that undo each other cannot be in one automation.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public AutomationActionKind[] Do { get; set; } = [];

    /// <summary>The collections. One to put documents into is made where there is none, with a warning. A collection that gets another name later stays the same.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CollectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Collection { get; set; } = [];

    /// <summary>The tags. One to put on documents is made where there is none, with a warning. A tag that gets another name later stays the same.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DocumentTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Tag { get; set; } = [];

    /// <summary>Names, e-mail addresses or ids of people, and names of teams, who own the documents from then on, besides those who do.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PersonCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Owner { get; set; } = [];

    /// <summary>The resources, as in table:warehouse.orders.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DocumentResourceCompleter))]
    [ValidateNotNullOrEmpty]
    public ResourceRef[] Resource { get; set; } = [];

    /// <summary>
    /// The https address that is told by POST which documents were found, as JSON. It is kept in the settings of this user, as the secrets of
    /// connections are; the catalog knows its host alone. Automations of imports that another user or computer runs must be given it there again.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Webhook { get; set; }

    /// <summary>Its place among the others: those of a smaller number come first, those of the same number in the order in which they were made; each sees what those before it did.</summary>
    [Parameter]
    public int? Order { get; set; }

    /// <summary>Says what was made along the way.</summary>
    private protected async Task TellMadeAsync(SavedAutomation saved)
    {
        foreach (var made in saved.Made)
            await WarnAsync($"There was no {made}, so that it was made.");
        await _webhooks.ForgetAsync(saved.LeftSecret, CancellationToken.None);
    }

    /// <summary>Saves an automation, and its webhook's address where nobody else sees it.</summary>
    private protected async Task<SavedAutomation> SaveAsync(Func<AutomationDraft, Task<SavedAutomation>> save, string? name, bool? enabled, CancellationToken cancel)
    {
        var draft = new AutomationDraft
        {
            Name = name,
            Enabled = enabled,
            Order = Order,
            When = Given(nameof(When), When),
            Filter = Filter?.ToString(),
            Do = Given(nameof(Do), Do),
            Collections = Given(nameof(Collection), Collection),
            Tags = Given(nameof(Tag), Tag),
            Owners = Given(nameof(Owner), Owner),
            Resources = Given(nameof(Resource), Resource.Select(resource => resource.Name()).ToArray()),
        };
        var webhook = Webhook is null ? null : await _webhooks.KeepAsync(new Webhook(Webhook), cancel);
        try
        {
            return await save(draft with { Webhook = webhook });
        }
        catch
        {
            await _webhooks.ForgetAsync(webhook?.Secret, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Whether a parameter was given.</summary>
    private protected bool IsGiven(string name) => MyInvocation.BoundParameters.ContainsKey(name);

    private IReadOnlyList<T>? Given<T>(string name, T[] values) => IsGiven(name) ? values : null;
}
