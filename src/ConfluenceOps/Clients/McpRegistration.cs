namespace ConfluenceOps.Clients;

/// <summary>A server in the configuration of a client, or taken out of it.</summary>
public sealed record McpRegistration
{
    /// <summary>The client.</summary>
    public required McpClient Client { get; init; }

    /// <summary>For which work.</summary>
    public required McpScope Scope { get; init; }

    /// <summary>What the server is called there.</summary>
    public required string Name { get; init; }

    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>How the client starts it; null where it was taken out.</summary>
    public string? Command { get; init; }

    /// <summary>Whether the file is another one than before.</summary>
    public bool Changed { get; init; }
}
