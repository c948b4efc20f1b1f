namespace ConfluenceOps.Clients;

/// <summary>For which work a client is told of a server.</summary>
public enum McpScope
{
    /// <summary>Whatever the user of this machine works on.</summary>
    User,

    /// <summary>One project, for everybody who works on it.</summary>
    Project,
}
