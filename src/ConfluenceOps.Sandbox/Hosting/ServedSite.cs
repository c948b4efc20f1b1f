using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Editing;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>The site as it is served: its state, its accounts, its address and its clock.</summary>
internal sealed class ServedSite
{
    private readonly Lock _changing = new();
    private readonly SiteHistory _history = new();
    private volatile SiteState _state;
    private volatile FaultInjection? _faults;

    public ServedSite(Dialect dialect, TimeProvider time)
    {
        var site = new SiteIndex(dialect.Site);
        _state = new(site);
        Dialect = dialect;
        Time = time;
        CloudId = site.CloudId;
        Accounts = new(site, dialect.OAuth, time);
        AdminKeys = new(time);
        Tasks = new(time);
        Media = new(time);
    }

    /// <summary>In what it differs from the other kind of Confluence.</summary>
    public Dialect Dialect { get; }

    /// <summary>The id under which the gateway knows the site.</summary>
    public string CloudId { get; }

    public Accounts Accounts { get; }

    /// <summary>The site as it is now.</summary>
    public SiteState State => _state;

    /// <summary>The site as searches see it.</summary>
    public SiteState SearchedState => Lag > TimeSpan.Zero ? _history.At(Time.GetUtcNow() - Lag) ?? _state : _state;

    /// <summary>What happens to requests on purpose; null for nothing.</summary>
    public FaultInjection? Faults
    {
        get => _faults;
        set => _faults = value;
    }

    public AdminKeys AdminKeys { get; }

    public LongTasks Tasks { get; }

    public MediaTickets Media { get; }

    public TimeProvider Time { get; }

    public RequestStatistics Statistics { get; } = new();

    /// <summary>Known once the server listens.</summary>
    public Uri Address
    {
        get;
        set
        {
            field = value;
            Base = value.GetLeftPart(UriPartial.Authority) + Dialect.ContextPath;
        }
    }
    = new("http://127.0.0.1/");

    /// <summary>Changes the site, one change after the other.</summary>
    /// <param name="change">Makes the new state from the one that holds when its turn has come, or throws.</param>
    public SiteState Change(Func<SiteState, SiteState> change)
    {
        lock (_changing)
        {
            var (before, now) = (_state, Time.GetUtcNow());
            _state = change(before);
            _history.Keep(before, now, now - Lag);
            return _state;
        }
    }

    /// <summary>Edits the site as one of its administrators does.</summary>
    public void Edit(Action<SiteEditor> edits) =>
        Change(state => SiteEditor.Edit(state, new Doer(Administrator(state.Site.Site), "127.0.0.1", Time.GetUtcNow()), edits));

    private static string Administrator(SandboxSite site) =>
        site.Users.Find(user => user.IsAdministrator)?.AccountId
        ?? site.Groups.Find(group => group.GivesAdministration)?.Members.FirstOrDefault()
        ?? site.Users.FirstOrDefault()?.AccountId
        ?? "";

    private TimeSpan Lag => _faults?.Plan.Lag ?? TimeSpan.Zero;

    /// <summary>What Confluence calls its base: the address with the context path and no slash at the end.</summary>
    public string Base { get; private set; } = "";
}
