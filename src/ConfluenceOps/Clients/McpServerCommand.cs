namespace ConfluenceOps.Clients;

/// <summary>How a client starts a server. Nothing in it is a secret.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments, not quoted.</param>
public sealed record McpServerCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>What serves a catalog.</summary>
    /// <param name="tool">The <c>confluenceops</c> command and its first arguments.</param>
    /// <param name="catalog">The catalog's file; null to leave it to the environment in which the client runs.</param>
    /// <param name="person">As whom; null for the user of the machine.</param>
    public static McpServerCommand Serve(IReadOnlyList<string> tool, string? catalog, string? person)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return new McpServerCommand(tool[0], [.. tool.Skip(1), "mcp", .. Option("--catalog", catalog), .. Option("--as", person)]);
    }

    private static IReadOnlyList<string> Option(string name, string? value) => value is null ? [] : [name, value];
}
