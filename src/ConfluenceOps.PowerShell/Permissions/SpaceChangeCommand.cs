using System.Management.Automation;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Changes;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Spaces;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>A change of what spaces grant.</summary>
public abstract class SpaceChangeCommand : PrincipalChangeCommand
{
    private readonly List<Space> _spaces = [];

    /// <summary>Spaces: keys, with wildcards, or space objects.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Key"), SupportsWildcards, ArgumentCompleter(typeof(SpaceKeyCompleter))]
    public SpaceRef[] Space { get; set; } = [];

    /// <summary>Rights in Confluence's words, such as 'read space', 'create page', 'delete page', 'administer space'.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(OperationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Operation { get; set; } = [];

    /// <summary>Whoever is not signed in.</summary>
    [Parameter]
    public SwitchParameter Anonymous { get; set; }

    /// <summary>Classes of people, on sites with roles: all-licensed-users, all-product-admins …</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AccessClassCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] AccessClass { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) =>
        ForEachAsync(Space, async reference => _spaces.AddRange(await reference.FindAsync(site, cancel)));

    /// <inheritdoc/>
    protected override async Task EndAsync(CancellationToken cancel)
    {
        var operations = Operation.Select(text => SpaceOperation.Parse(text) ?? throw new OperationNotUnderstoodException(text)).ToList();
        var principals = await FindPrincipalsAsync(cancel);
        if (principals.Count > 0)
            await ChangeAsync([.. _spaces.DistinctBy(space => space.Key)], Users, (map, space) => [.. principals.SelectMany(principal => Plan(map, space, principal, operations))], cancel);
    }

    /// <summary>The changes in one space for one principal.</summary>
    private protected abstract IReadOnlyList<PlannedChange> Plan(AccessMap map, string space, Principal principal, IReadOnlyList<SpaceOperation> operations);

    private protected override async Task<IReadOnlyList<Principal>> FindPrincipalsAsync(CancellationToken cancel)
    {
        if (User.Length + Group.Length + AccessClass.Length == 0 && !Anonymous)
            throw new NobodyNamedException();
        return
        [
            .. await base.FindPrincipalsAsync(cancel),
            .. Anonymous ? [Principal.Anonymous] : Array.Empty<Principal>(),
            .. AccessClass.Select(name => new Principal(PrincipalKind.AccessClass, name)),
        ];
    }
}
