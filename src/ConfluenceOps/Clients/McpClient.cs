namespace ConfluenceOps.Clients;

/// <summary>A program with an AI assistant that can use servers of the Model Context Protocol.</summary>
public enum McpClient
{
    /// <summary>Claude Code.</summary>
    ClaudeCode,

    /// <summary>Factory, whose assistant is called droid.</summary>
    Factory,

    /// <summary>Visual Studio Code.</summary>
    VSCode,
}
