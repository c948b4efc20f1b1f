using System.Management.Automation;
using System.Security;
using ConfluenceOps.Connections;
using ConfluenceOps.Browsers;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections.Saved;
using ConfluenceOps.PowerShell.Pipeline;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Connects this session to a Confluence site, Cloud or Data Center.</summary>
/// <remarks>
/// Cloud takes an e-mail address with an API token, scoped or not (made at https://id.atlassian.com/manage-profile/security/api-tokens), a
/// service account's client id and secret, or a consent in the browser. Data Center takes a personal access token, a user name with a
/// password, or OAuth by an incoming link that its administrator made. Which Confluence it is, its context path and whether a token has scopes
/// is found out. The connection becomes the one that all other cmdlets use until another is made. Secrets are kept in memory alone, unless
/// Save-ConfluenceConnection is asked, and go to no other host than the one they were made for.
/// </remarks>
/// <example>
/// <code>Start-ConfluenceSandbox | Connect-Confluence</code>
/// <para>Connects to a sandbox, with nothing but this machine involved.</para>
/// </example>
/// <example>
/// <code>Connect-Confluence https://acme.atlassian.net -Credential (Get-Credential)</code>
/// <para>Asks for the e-mail address and the token, and connects to a real site.</para>
/// </example>
/// <example>
/// <code>Connect-Confluence https://acme.atlassian.net -ClientId 7aFQ0eW2 -Interactive -Private -For Import</code>
/// <para>Opens a private window in which a service account signs in and consents to what imports need, and to no more.</para>
/// </example>
/// <example>
/// <code>Connect-Confluence https://wiki.acme.example/confluence -PersonalAccessToken (Read-Host -AsSecureString)</code>
/// <para>Connects to a Data Center.</para>
/// </example>
/// <example>
/// <code>Connect-Confluence -FromEnvironment</code>
/// <para>Connects without asking anybody, as a build server does, with CONFLUENCEOPS_URL, CONFLUENCEOPS_USER and CONFLUENCEOPS_TOKEN.</para>
/// </example>
/// <example>
/// <code>Connect-Confluence -Name prod</code>
/// <para>Makes a connection again that was saved with Save-ConfluenceConnection.</para>
/// </example>
[Cmdlet(VerbsCommunications.Connect, "Confluence", DefaultParameterSetName = WithCredential)]
[OutputType(typeof(SiteConnection))]
public sealed class ConnectConfluenceCommand : AsyncCommand
{
    private const string WithCredential = "Credential";
    private const string WithToken = "PersonalAccessToken";
    private const string WithClientSecret = "ClientSecret";
    private const string WithConsent = "Interactive";
    private const string WithEnvironment = "Environment";

    /// <summary>The address of the site, or of any page of it.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = WithCredential)]
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = WithToken)]
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = WithClientSecret)]
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = WithConsent)]
    [SiteUrl]
    public Uri? Url { get; set; }

    /// <summary>The account's e-mail address with an API token in place of a password (Cloud), or its user name and password (Data Center). Left out: asked for.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = WithCredential)]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>A personal access token of Data Center.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WithToken)]
    public SecureString PersonalAccessToken { get; set; } = null!;

    /// <summary>The client id of a service account's OAuth credential, or of an application that people consent to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WithClientSecret)]
    [Parameter(Mandatory = true, ParameterSetName = WithConsent)]
    [ValidateNotNullOrEmpty]
    public string ClientId { get; set; } = "";

    /// <summary>The client secret.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WithClientSecret)]
    [Parameter(ParameterSetName = WithConsent)]
    public SecureString? ClientSecret { get; set; }

    /// <summary>Ask for the consent in the browser.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WithConsent)]
    public SwitchParameter Interactive { get; set; }

    /// <summary>In a private window, where nobody is signed in yet: a service account can.</summary>
    [Parameter(ParameterSetName = WithConsent)]
    public SwitchParameter Private { get; set; }

    /// <summary>Show the address of the consent page and open no browser.</summary>
    [Parameter(ParameterSetName = WithConsent)]
    public SwitchParameter NoBrowser { get; set; }

    /// <summary>What the connection is for: no more scopes are asked for than that takes. Left out: imports and reviews.</summary>
    [Parameter(ParameterSetName = WithConsent)]
    [Parameter(ParameterSetName = WithClientSecret)]
    public SiteJob[]? For { get; set; }

    /// <summary>The address of this machine that a consent leads back to; the application must have it as its callback.</summary>
    [Parameter(ParameterSetName = WithConsent)]
    public Uri RedirectUri { get; set; } = ConnectionProfile.UsualRedirect;

    /// <summary>Take the connection from environment variables: CONFLUENCEOPS_URL with _USER and _TOKEN, with _TOKEN alone (Data Center), or with _CLIENT_ID and _CLIENT_SECRET; with a name CONFLUENCEOPS_NAME_URL and so on.</summary>
    [Parameter(Mandatory = true, ParameterSetName = WithEnvironment)]
    public SwitchParameter FromEnvironment { get; set; }

    /// <summary>What to call the connection; alone: the name of a saved one to make again. Left out: the site's host.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SavedConnectionCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>How many requests may be under way at the same time.</summary>
    [Parameter]
    [ValidateRange(1, 16)]
    public int MaxInFlight { get; set; } = 4;

    /// <summary>Speak http to another machine, which shows the credential to the network.</summary>
    [Parameter(ParameterSetName = WithCredential)]
    [Parameter(ParameterSetName = WithToken)]
    [Parameter(ParameterSetName = WithClientSecret)]
    [Parameter(ParameterSetName = WithConsent)]
    public SwitchParameter AllowInsecure { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        var opener = new ConnectionOpener { MaxInFlight = MaxInFlight, OnRetry = Tell };
        var connection = new SiteConnection(await OpenAsync(opener, cancel), Name, opener.Clock.GetUtcNow());
        Session.Add(connection);
        await WriteAsync(connection);
    }

    private async Task<OpenConnection> OpenAsync(ConnectionOpener opener, CancellationToken cancel)
    {
        switch (ParameterSetName)
        {
            case WithEnvironment:
                return await NamedConnection.OpenAsync(Name, opener, SecretVault.Of, cancel);
            case WithConsent:
                return await ConsentAsync(opener, cancel);
            case WithClientSecret:
                return await opener.OpenAsync(await OfClientAsync(opener, cancel), SecretOf(ClientSecret!), cancel);
            case WithToken:
                return await opener.OpenAsync(ProfileOf(SignInMethod.PersonalAccessToken), SecretOf(PersonalAccessToken), cancel);
            case var _ when Url is null:
                var connections = new SavedConnections();
                var saved = await connections.FindAsync(Name ?? throw new NoSiteNamedException(), cancel);
                return await connections.OpenAsync(saved, SecretVault.Of(saved.Vault), opener, cancel);
            default:
                var account = Credential ?? await AskAsync();
                return await opener.OpenAsync(ProfileOf(SignInMethod.Credential) with { Account = account.UserName }, Entry.SecretOf(account), cancel);
        }
    }

    private ConnectionProfile ProfileOf(SignInMethod method) => new()
    {
        Url = Url!,
        Method = method,
        ClientId = ClientId.Length > 0 ? ClientId : null,
        AllowInsecure = AllowInsecure,
        Redirect = RedirectUri,
    };

    private async Task<PSCredential> AskAsync() =>
        await OnPipelineAsync(cmdlet => cmdlet.Host.UI.PromptForCredential("Connect to Confluence", $"E-mail address and API token, or user name and password, for {Url!.Host}", "", Url.Host))
        ?? throw new SecretMissingException();

    private async Task<OpenConnection> ConsentAsync(ConnectionOpener opener, CancellationToken cancel)
    {
        // What scopes are called depends on which Confluence it is.
        var found = await opener.FindAsync(ProfileOf(SignInMethod.Consent), cancel);
        var (jobs, kind) = (For ?? [SiteJob.Import, SiteJob.Review], found.Kind ?? SiteKind.Cloud);
        var asked = ScopeCatalogue.For(jobs, kind);
        await OnPipelineAsync(cmdlet =>
        {
            cmdlet.Host.UI.WriteLine($"The consent page asks for {asked.Count} scopes{(kind == SiteKind.Cloud ? ", and to stay connected" : "")}. They allow ConfluenceOps to");
            foreach (var scope in asked)
                cmdlet.Host.UI.WriteLine($"  {(scope.Writes ? "!" : "-")} {scope.Purpose}  ({scope.Name}; {string.Join(", ", ScopeCmdlets.Of(scope))})");
            return true;
        });
        IBrowser browser = NoBrowser ? new ShownAddress() : Private ? Browser.PrivateWindow() : Browser.Usual();
        return await opener.ConsentAsync(found with { Scopes = ScopeCatalogue.NamesFor(jobs, kind) }, ClientSecret is null ? ConnectionSecret.None : SecretOf(ClientSecret), browser, cancel);
    }

    private async Task<ConnectionProfile> OfClientAsync(ConnectionOpener opener, CancellationToken cancel)
    {
        var profile = ProfileOf(SignInMethod.ClientCredentials);
        if (For is null)
            return profile;
        var found = await opener.FindAsync(profile, cancel);
        return found with { Scopes = [.. ScopeCatalogue.For(For, found.Kind ?? SiteKind.Cloud).Select(scope => scope.Name)] };
    }

    private static ConnectionSecret SecretOf(SecureString secret) => Entry.SecretOf(new PSCredential("secret", secret));
}
