using System.Collections;
using ConfluenceOps.Http;
using ConfluenceOps.PowerShell.Session;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>A site that this session is connected to. Says nothing of the secret that opened it.</summary>
public sealed class SiteConnection
{
    private readonly ISite _site;
    private bool _closed;

    internal SiteConnection(ISite site, User user, DateTimeOffset connected)
    {
        _site = site;
        User = user;
        Connected = connected;
    }

    /// <summary>What to call it by: the host, with the port where that is not the usual one.</summary>
    public string Name => Url.Authority;

    /// <summary>The site's address.</summary>
    public Uri Url => _site.Address;

    /// <summary>The name of the account.</summary>
    public string Account => User.DisplayName;

    /// <summary>The account's e-mail address; null where the site hides it.</summary>
    public string? Email => User.Email;

    /// <summary>The account as the site knows it.</summary>
    public User User { get; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Connected { get; }

    /// <summary>Whether cmdlets use it that are not told which.</summary>
    public bool IsDefault { get; internal set; }

    /// <summary>How many requests it has sent, retries included.</summary>
    public long Requests => _site.RequestCount;

    /// <summary>What was asked of the site, what that takes from its quota, how long it made requests wait, and what it said of its limit.</summary>
    public RequestMeter Meter => _site.Meter;

    /// <exception cref="NotConnectedException">The connection was closed; somebody kept its object.</exception>
    internal ISite Site => _closed ? throw new NotConnectedException(Name) : _site;

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
        _site.Dispose();
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
