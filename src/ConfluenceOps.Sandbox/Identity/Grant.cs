namespace ConfluenceOps.Sandbox.Identity;

/// <summary>What an account lets a program do in its name, until it is taken back.</summary>
internal sealed class Grant(string clientId, string accountId, IReadOnlyList<string> scopes)
{
    private volatile bool _isTakenBack;

    public string ClientId { get; } = clientId;

    public string AccountId { get; } = accountId;

    public IReadOnlyList<string> Scopes { get; } = scopes;

    /// <summary>The program may come back without asking again.</summary>
    public bool IsLasting => Scopes.Contains(ScopeWords.Offline);

    public bool IsTakenBack => _isTakenBack;

    public void TakeBack() => _isTakenBack = true;
}
