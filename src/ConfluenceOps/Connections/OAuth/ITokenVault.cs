namespace ConfluenceOps.Connections.OAuth;

/// <summary>Where the tokens of one connection are kept for other processes.</summary>
internal interface ITokenVault
{
    /// <summary>Keeps all other processes out until it is disposed of.</summary>
    Task<IDisposable> HoldAsync(CancellationToken cancel);

    /// <summary>What is kept; null for nothing.</summary>
    Task<TokenSet?> ReadAsync(CancellationToken cancel);

    /// <summary>Keeps a set in place of the one before, whole or not at all.</summary>
    Task WriteAsync(TokenSet tokens, CancellationToken cancel);
}

/// <summary>Keeps nothing: the tokens live and end with the process.</summary>
internal sealed class NoVault : ITokenVault, IDisposable
{
    public static NoVault Instance { get; } = new();

    public Task<IDisposable> HoldAsync(CancellationToken cancel) => Task.FromResult<IDisposable>(this);

    public Task<TokenSet?> ReadAsync(CancellationToken cancel) => Task.FromResult<TokenSet?>(null);

    public Task WriteAsync(TokenSet tokens, CancellationToken cancel) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
