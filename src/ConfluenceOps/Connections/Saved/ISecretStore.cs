namespace ConfluenceOps.Connections.Saved;

/// <summary>Keeps secrets by name, where nobody but the user gets at them.</summary>
public interface ISecretStore
{
    /// <summary>What the store is called; null for the one that this product brings itself.</summary>
    string? Name { get; }

    /// <summary>Why it protects less than it should on this machine, as a sentence; null when it does not.</summary>
    string? Weakness { get; }

    /// <summary>A secret; null where there is none of that name.</summary>
    Task<string?> ReadAsync(string name, CancellationToken cancel);

    /// <summary>Keeps a secret in place of the one before.</summary>
    Task WriteAsync(string name, string secret, CancellationToken cancel);

    /// <summary>Forgets a secret; nothing happens where there is none.</summary>
    Task RemoveAsync(string name, CancellationToken cancel);
}
