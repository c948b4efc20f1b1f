using System.Management.Automation;
using System.Security;
using ConfluenceOps.Connections;
using ConfluenceOps.Connections.OAuth.Browsers;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections.Saved;
using ConfluenceOps.PowerShell.Pipeline;
using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Connects this session to a Confluence site, Cloud or Data Center.</summary>
/// <remarks>
/// Cloud takes an e-mail address with an API token, scoped or not (made at https://id.atlassian.com/manage-profile/security/api-tokens), a
/// service account's client id and secret, or a consent in the browser. Data Center takes a personal access token, or a user name with a
/// password. Which Confluence it is, its context path and whether a token has scopes is found out. The connection becomes the one that all
/// other cmdlets use until another is made. Secrets are kept in memory alone, unless Save-ConfluenceConnection is asked, and go to no other
/// host than the one they were made for.
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
    private const string WithSaved = "Saved";

    /// <summary>The address of the site, or of any page of it.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = WithCredential)]
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = WithToken)]
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = WithClientSecret)]
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = WithConsent)]
    [SiteUrl]
    public Uri Url { get; set; } = null!;

    /// <summary>The account's e-mail address with an API token in place of a password (Cloud), or its user name and password (Data Center).</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = WithCredential)]
    [Credential]
    public PSCredential Credential { get; set; } = null!;

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
    [Parameter(ParameterSetName = WithCredential)]
    [Parameter(ParameterSetName = WithToken)]
    [Parameter(ParameterSetName = WithClientSecret)]
    [Parameter(ParameterSetName = WithConsent)]
    [Parameter(ParameterSetName = WithEnvironment)]
    [Parameter(Mandatory = true, ParameterSetName = WithSaved)]
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
            case WithSaved:
                var connections = new SavedConnections();
                var saved = await connections.FindAsync(Name!, cancel);
                return await connections.OpenAsync(saved, SecretVault.Of(saved.Vault), opener, cancel);
            case WithEnvironment:
                return await NamedConnection.OpenAsync(Name, opener, SecretVault.Of, cancel);
            case WithConsent:
                return await ConsentAsync(opener, cancel);
            case WithClientSecret:
                var client = new ConnectionProfile { Url = Url, Method = SignInMethod.ClientCredentials, ClientId = ClientId, AllowInsecure = AllowInsecure, Scopes = NamesOf(For) };
                return await opener.OpenAsync(client, SecretOf(ClientSecret!), cancel);
            case WithToken:
                var bearer = new ConnectionProfile { Url = Url, Method = SignInMethod.PersonalAccessToken, AllowInsecure = AllowInsecure };
                return await opener.OpenAsync(bearer, SecretOf(PersonalAccessToken), cancel);
            default:
                return await opener.OpenAsync(Entry.ProfileOf(Url, Credential) with { AllowInsecure = AllowInsecure }, Entry.SecretOf(Credential), cancel);
        }
    }

    private async Task<OpenConnection> ConsentAsync(ConnectionOpener opener, CancellationToken cancel)
    {
        var asked = ScopeCatalogue.For(For ?? [SiteJob.Import, SiteJob.Review]);
        await OnPipelineAsync(cmdlet =>
        {
            cmdlet.Host.UI.WriteLine($"The consent page asks for {asked.Count} scopes, and to stay connected. They allow ConfluenceOps to");
            foreach (var scope in asked)
                cmdlet.Host.UI.WriteLine($"  {(scope.Writes ? "!" : "-")} {scope.Purpose}  ({scope.Name}; {string.Join(", ", ScopeCmdlets.Of(scope))})");
            return true;
        });
        var profile = new ConnectionProfile
        {
            Url = Url, Method = SignInMethod.Consent, ClientId = ClientId, Redirect = RedirectUri, AllowInsecure = AllowInsecure,
            Scopes = [.. asked.Select(scope => scope.Name), ScopeCatalogue.StayConnected.Name],
        };
        IBrowser browser = NoBrowser ? new ShownAddress() : Private ? Browser.PrivateWindow() : Browser.Usual();
        return await opener.ConsentAsync(profile, ClientSecret is null ? ConnectionSecret.None : SecretOf(ClientSecret), browser, cancel);
    }

    private static string[] NamesOf(SiteJob[]? jobs) => jobs is null ? [] : [.. ScopeCatalogue.For(jobs).Select(scope => scope.Name)];

    private static ConnectionSecret SecretOf(SecureString secret) => Entry.SecretOf(new PSCredential("secret", secret));
}
