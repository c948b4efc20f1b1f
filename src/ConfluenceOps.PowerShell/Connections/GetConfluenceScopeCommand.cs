using System.Management.Automation;
using ConfluenceOps.Connections.Status;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Pipeline;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Says which scopes each job needs, in words, before a token is made or a consent given.</summary>
/// <remarks>
/// Scopes of an API token cannot be changed later, so they are worth a look before. With -Connection it also says which of them a connection
/// has: a consent lists its scopes; an API token is tried out with a small request for each, and what only a change would show stays Unknown.
/// Data Center has three levels, READ, WRITE and ADMIN, and for tokens of OAuth alone; its other tokens carry all rights of their account.
/// </remarks>
/// <example>
/// <code>Get-ConfluenceScope -For Import, Review</code>
/// <para>Lists what to tick when a token is made for imports and reviews.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceScope -For Import -Connection (Get-ConfluenceConnection) | Where-Object State -EQ Missing</code>
/// <para>Lists what the connection lacks for imports.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceScope")]
[OutputType(typeof(ScopeNeed))]
public sealed class GetConfluenceScopeCommand : AsyncCommand
{
    /// <summary>The jobs. Left out: all.</summary>
    [Parameter(Position = 0)]
    public SiteJob[] For { get; set; } = Enum.GetValues<SiteJob>();

    /// <summary>The connection to look at, or its name.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ConnectionName, ArgumentCompleter(typeof(ConnectionCompleter))]
    public SiteConnection? Connection { get; set; }

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        var scopes = ScopeCatalogue.For(For, Connection?.Kind ?? SiteKind.Cloud);
        if (Connection is null)
        {
            foreach (var scope in scopes)
                await WriteAsync(ScopeNeed.Of(scope, null));
            return;
        }
        var checks = await ConnectionTest.ScopesAsync(Connection.Open, scopes, cancel);
        if (checks.Count == 0)
            await WarnAsync($"{Connection} has no scopes: its tokens carry all rights of their account.");
        foreach (var check in checks)
            await WriteAsync(ScopeNeed.Of(check.Scope, check.State));
    }
}
