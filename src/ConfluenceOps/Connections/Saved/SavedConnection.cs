namespace ConfluenceOps.Connections.Saved;

/// <summary>A connection that was written down to be made again by its name. Its secret is kept apart.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Profile">All of it that is no secret.</param>
/// <param name="Vault">The vault that keeps the secret; null for the product's own store.</param>
public sealed record SavedConnection(string Name, ConnectionProfile Profile, string? Vault)
{
    /// <summary>What vaults take for a pattern, and what stands in its place.</summary>
    private const string Pattern = "*?[]%";

    /// <summary>What its secret is called in a vault.</summary>
    public string SecretName => $"ConfluenceOps-{string.Concat(Name.Select(sign => Pattern.Contains(sign, StringComparison.Ordinal) ? $"%{(int)sign:X2}" : $"{sign}"))}";

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
