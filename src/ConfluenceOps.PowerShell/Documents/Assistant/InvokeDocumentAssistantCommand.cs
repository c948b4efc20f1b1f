using System.Management.Automation;
using System.Security;
using ConfluenceOps.Answering;
using ConfluenceOps.Answering.Models;
using ConfluenceOps.Connections;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Connections.Saved;

namespace ConfluenceOps.PowerShell.Documents.Assistant;

/// <summary>Answers a question from the documents of the catalog, and says which ones.</summary>
/// <remarks>
/// The question is a sentence or the words of a search. What answers it are passages: the parts of documents between two headings
/// that have the most of what was asked, each with its number, and where it comes from. Only documents count that the person may
/// see who asks, or whom -As names.
/// Without -Endpoint the passages themselves are the answer, and nothing leaves this machine.
/// With -Endpoint and -Model a language model puts them into words: any server that speaks as OpenAI's does. The question and the
/// passages are sent there, and nothing else; a redirect is not followed. The model is told to say only what the passages say, to
/// cite each by its number, and to say when they do not hold the answer. What it writes is checked: numbers that no passage has,
/// images, HTML and addresses that stand in no passage are taken out, and an answer that cites nothing is left out. IsAnswered says
/// whether the passages hold an answer, Notes what was taken out.
/// Text that readers of a page do not see is not sent, and what a passage asks the model to do is no instruction to it. Models err
/// all the same: read the sources before you act on an answer.
/// Where -Endpoint is left out, $env:CONFLUENCEOPS_ASSISTANT_ENDPOINT, _MODEL and _KEY describe a model for jobs.
/// </remarks>
/// <example>
/// <code>Invoke-DocumentAssistant 'How do we roll back a deploy?'</code>
/// <para>Shows the passages that answer best, with their sources.</para>
/// </example>
/// <example>
/// <code>(Invoke-DocumentAssistant 'Who is on call?' -Space OPS -Top 3).Passages | Format-Table Number, Place, Url</code>
/// <para>Lists where the three best passages of the space OPS are.</para>
/// </example>
/// <example>
/// <code>'How are credentials rotated?', 'What is the weather on Mars?' | Invoke-DocumentAssistant | Where-Object IsAnswered -EQ $false</code>
/// <para>Finds the questions to which no document has an answer.</para>
/// </example>
/// <example>
/// <code>Invoke-DocumentAssistant 'How do we roll back a deploy?' -Endpoint http://localhost:11434/v1 -Model llama3.1</code>
/// <para>Lets a model on this machine put the passages into words.</para>
/// </example>
/// <example>
/// <code>Invoke-DocumentAssistant 'How do we roll back a deploy?' -Endpoint https://api.openai.com/v1 -Model gpt-4.1-mini -KeyName openai -Vault Work</code>
/// <para>Asks a service, with the key that the vault Work keeps as "openai".</para>
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "DocumentAssistant")]
[OutputType(typeof(AssistantAnswer))]
public sealed class InvokeDocumentAssistantCommand : CatalogCommand
{
    private LanguageModel? _model;

    /// <summary>The question: a sentence, or the words of a search.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string Question { get; set; } = "";

    /// <summary>Keys of spaces to look in; wildcards allowed. Left out: all of them.</summary>
    [Parameter]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Space { get; set; } = [];

    /// <summary>Tags; a document must have all of them. Wildcards allowed.</summary>
    [Parameter]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Tag { get; set; } = [];

    /// <summary>How many passages to answer from at the most.</summary>
    [Parameter]
    [ValidateRange(1, 20)]
    public int Top { get; set; } = 5;

    /// <summary>The address of a language model's interface, such as https://api.openai.com/v1 or http://localhost:11434/v1. The question and the passages are sent there.</summary>
    [Parameter]
    public Uri? Endpoint { get; set; }

    /// <summary>The model's name there.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Model { get; set; }

    /// <summary>The name of the secret that is the endpoint's key. A server on this machine mostly wants none.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? KeyName { get; set; }

    /// <summary>The SecretManagement vault that keeps the key. Left out: the default one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Vault { get; set; }

    /// <summary>The endpoint's key itself.</summary>
    [Parameter]
    public SecureString? Key { get; set; }

    /// <summary>For how many seconds the model may say nothing before it is given up.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSec { get; set; } = 120;

    /// <summary>Speak http to another machine, which shows the passages and the key to the network.</summary>
    [Parameter]
    public SwitchParameter AllowInsecure { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (await FindSpacesAsync(catalog, Space, cancel) is not { } spaces)
            return;
        _model ??= await FindModelAsync(cancel) is { } endpoint ? new LanguageModel(endpoint) : null;
        if (_model is not null)
            await TellAsync($"The passages go to the model {_model.Endpoint.Model} at {_model.Endpoint.Url.Authority}.");
        using var progress = OpenProgress("Answering");
        progress.Report(Question);
        var answer = await new DocumentAssistant(catalog, _model).AskAsync(new AssistantQuestion(Question) { Spaces = spaces, Tags = Tag, Top = Top }, progress, cancel);
        foreach (var note in answer.Notes)
            await TellAsync(note);
        await WriteAsync(answer);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _model?.Dispose();
        base.Dispose(disposing);
    }

    private async Task<ModelEndpoint?> FindModelAsync(CancellationToken cancel)
    {
        var endpoint = Endpoint is null ? EnvironmentEndpoint.Read() : new ModelEndpoint(Endpoint, "") { Key = await FindKeyAsync(cancel) };
        return endpoint is null
            ? null
            : endpoint with { Model = Model ?? endpoint.Model, AllowInsecure = AllowInsecure, Patience = TimeSpan.FromSeconds(TimeoutSec) };
    }

    private async Task<ConnectionSecret?> FindKeyAsync(CancellationToken cancel)
    {
        if (Key is not null)
            return Entry.SecretOf(new PSCredential("key", Key));
        if (KeyName is null)
            return null;
        var store = Vault is null ? await SecretVault.FindAsync() : SecretVault.Of(Vault);
        return await store.ReadAsync(KeyName, cancel) is { Length: > 0 } key ? ConnectionSecret.Of(key) : throw new ModelKeyNotFoundException(KeyName, store.Name);
    }
}
