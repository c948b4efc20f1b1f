using System.Collections;
using ConfluenceOps.Connections;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Http;
using ConfluenceOps.PowerShell.Session;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>A site that this session is connected to. Says nothing of the secret that opened it.</summary>
public sealed class SiteConnection
{
    private readonly OpenConnection _connection;
    private bool _closed;

    internal SiteConnection(OpenConnection connection, string? name, DateTimeOffset connected)
    {
        _connection = connection;
        Name = name ?? Url.Authority;
        Connected = connected;
    }

    /// <summary>What to call it by: the name that was given, else the host, with the port where that is not the usual one.</summary>
    public string Name { get; }

    /// <summary>The site's address.</summary>
    public Uri Url => _connection.Site.Address;

    /// <summary>Cloud or Data Center.</summary>
    public SiteKind Kind => _connection.Site.Kind;

    /// <summary>The version of a Data Center; null where it does not say, and for Cloud.</summary>
    public string? Version => _connection.Version;

    /// <summary>By what the account proves itself.</summary>
    public SignInMethod Method => _connection.Profile.Method;

    /// <summary>The name of the account.</summary>
    public string Account => User.DisplayName;

    /// <summary>The account's e-mail address; null where the site hides it.</summary>
    public string? Email => User.Email;

    /// <summary>The account as the site knows it.</summary>
    public User User => _connection.User;

    /// <summary>The id under which Atlassian's gateway knows the site; null where nobody had to ask.</summary>
    internal string? CloudId => _connection.Profile.CloudId;

    /// <summary>The account, as it acts in a catalog.</summary>
    internal CatalogActor Actor => CatalogActor.Account(Url, User);

    /// <summary>When the token in use ends; null where the site does not say. Tokens of OAuth are renewed before.</summary>
    public DateTimeOffset? Expires => _connection.Expires;

    /// <summary>The scopes that were granted; null where nobody lists them, as for API tokens.</summary>
    public IReadOnlyList<string>? Scopes => _connection.Scopes;

    /// <summary>Since when.</summary>
    public DateTimeOffset Connected { get; }

    /// <summary>Whether cmdlets use it that are not told which.</summary>
    public bool IsDefault { get; internal set; }

    /// <summary>How many requests it has sent, retries included.</summary>
    public long Requests => _connection.Site.RequestCount;

    /// <summary>What was asked of the site, what that takes from its quota, how long it made requests wait, and what it said of its limit.</summary>
    public RequestMeter Meter => _connection.Site.Meter;

    /// <exception cref="NotConnectedException">The connection was closed; somebody kept its object.</exception>
    internal OpenConnection Open => _closed ? throw new NotConnectedException(Name) : _connection;

    /// <inheritdoc cref="Open"/>
    internal ISite Site => Open.Site;

    /// <summary>The connection that a half-written command names, or else uses.</summary>
    internal static SiteConnection? Bound(ModuleSession session, IDictionary bound) => bound["Connection"] switch
    {
        SiteConnection given => given,
        string name => session.Find(name),
        _ => session.Default,
    };

    internal void Close()
    {
        _closed = true;
        _connection.Dispose();
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
