using System.Diagnostics;

namespace ConfluenceOps.Tests.Tool.Mcp.Clients;

/// <summary>The official inspector and client from npm, fetched once into a folder that nobody commits.</summary>
internal static class NodeClients
{
    private static readonly string[] Packages = ["@modelcontextprotocol/inspector@2.12.0", "@modelcontextprotocol/sdk@1.32.2"];

    private static readonly Lazy<Task<string?>> _fetched = new(FetchAsync);

    /// <summary>Where they are. Without Node.js, or without a registry to fetch them from, the calling test is skipped.</summary>
    public static string Folder { get; } = Path.Combine(SharedMaterial.Root, "tests", "ConfluenceOps.Tests", "obj", "mcp-clients");

    public static async Task DemandAsync()
    {
        Assert.SkipUnless(PowerShell.Program.IsOnPath("node") && PowerShell.Program.IsOnPath("npm"), "Node.js (node and npm) is not on the path");
        Assert.SkipWhen(await _fetched.Value is { } trouble, $"The MCP inspector and client cannot be fetched from npm: {await _fetched.Value}");
    }

    /// <summary>Runs a script of Node.js there.</summary>
    /// <returns>What it wrote on standard output.</returns>
    public static async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder })!;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        Assert.True(process.ExitCode == 0, $"{await output}{await errors}");
        return await output;
    }

    private static async Task<string?> FetchAsync()
    {
        if (Packages.All(package => Directory.Exists(Path.Combine(Folder, "node_modules", package[..package.LastIndexOf('@')]))))
            return null;
        Directory.CreateDirectory(Folder);
        var (code, output) = await PowerShell.Program.RunAsync("npm", ["install", "--prefix", Folder, "--no-audit", "--no-fund", "--ignore-scripts", .. Packages], CancellationToken.None);
        return code == 0 ? null : output.Split('\n')[0];
    }
}
