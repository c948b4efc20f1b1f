namespace ConfluenceOps.PowerShell.Sandbox;

/// <summary>A sandbox did not come up.</summary>
public sealed class SandboxFailedException : ConfluenceOpsException
{
    private SandboxFailedException(string happened, string advice, Exception? inner = null)
        : base(happened, advice, inner) { }

    /// <inheritdoc/>
    public override string ErrorId => "SandboxFailed";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Resource;

    internal static SandboxFailedException NoDotnet(Exception cause) => new(
        "The sandbox needs .NET, and there is no 'dotnet' on the path.",
        "Install the ASP.NET Core Runtime 10 from https://dot.net, and open a new session.", cause);

    /// <param name="said">What the program wrote: what happened, and on a last line of its own what to do about it.</param>
    internal static SandboxFailedException DidNotStart(string said)
    {
        if (said.Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal))
            return new("The sandbox needs the ASP.NET Core Runtime 10, and the 'dotnet' on the path has none.", "Install it from https://dot.net, and open a new session.");
        return said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [.. var happened, var advice] && happened.Length > 0
            ? new($"The sandbox did not start: {string.Join(' ', happened)}", advice)
            : new($"The sandbox did not start: {said.Trim()}", "Check the options of Start-ConfluenceSandbox.");
    }
}
