using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Index;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>The site as it is served: its content, its accounts, its address and its clock.</summary>
internal sealed class ServedSite(SiteIndex site, TimeProvider time)
{
    private readonly Lock _changing = new();
    private volatile AccessState _state = new(site);

    public SiteIndex Site { get; } = site;

    public Accounts Accounts { get; } = new(site, time);

    /// <summary>Who may do what, as it is now.</summary>
    public AccessState State => _state;

    public AdminKeys AdminKeys { get; } = new(time);

    public MediaTickets Media { get; } = new(time);

    public TimeProvider Time { get; } = time;

    public RequestStatistics Statistics { get; } = new();

    /// <summary>Known once the server listens.</summary>
    public Uri Address
    {
        get;
        set
        {
            field = value;
            Base = value + "wiki";
        }
    }
    = new("http://127.0.0.1/");

    /// <summary>Changes who may do what, one change after the other.</summary>
    /// <param name="change">Makes the new state from the one that holds when its turn has come, or throws.</param>
    public AccessState Change(Func<AccessState, AccessState> change)
    {
        lock (_changing)
            return _state = change(_state);
    }

    /// <summary>What Confluence calls its base: the address with /wiki and no slash at the end.</summary>
    public string Base { get; private set; } = "";
}
