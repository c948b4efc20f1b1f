namespace ConfluenceOps.Connections;

/// <summary>The environment does not say all that a connection needs. What it does say is never told: it may be a token in the wrong place.</summary>
public sealed class ConnectionVariablesException : ConfluenceOpsException
{
    private ConnectionVariablesException(string happened, string advice)
        : base(happened, advice) { }

    /// <inheritdoc/>
    public override string ErrorId => "ConnectionVariables";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Connection;

    internal static ConnectionVariablesException NotSet(string? connection, IReadOnlyList<string> missing) => new(
        $"There is no connection{(connection is null ? "" : $" '{connection}'")}: the environment has no {string.Join(", no ", missing)}.",
        "Set them where the job gets its environment from: the site's address, the account's e-mail address, its API token; or _CLIENT_ID and _CLIENT_SECRET of a service account.");

    internal static ConnectionVariablesException NoAddress(string variable) => new(
        $"The variable {variable} does not hold the address of a site.", "Give the address whole, such as https://acme.atlassian.net.");
}
