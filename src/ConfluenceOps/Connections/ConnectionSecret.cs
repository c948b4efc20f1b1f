using ConfluenceOps.Connections.OAuth;

namespace ConfluenceOps.Connections;

/// <summary>What opens a connection: a token, a password, a client secret, or what a consent gave. Says nothing of it in any text.</summary>
public sealed class ConnectionSecret
{
    /// <summary>Nothing: for a client that has no secret and a consent that is still to be given.</summary>
    public static ConnectionSecret None { get; } = new("", null);

    private ConnectionSecret(string value, TokenSet? tokens) => (Value, Tokens) = (value, tokens);

    /// <summary>The token, password or client secret; empty for none.</summary>
    internal string Value { get; }

    /// <summary>What a consent gave; null for none.</summary>
    internal TokenSet? Tokens { get; }

    /// <summary>A token, a password or a client secret.</summary>
    public static ConnectionSecret Of(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new ConnectionSecret(value, null);
    }

    /// <summary>A client's secret, if it has one, with what a consent gave so far.</summary>
    internal static ConnectionSecret OfConsent(string client, TokenSet? tokens) => new(client, tokens);

    /// <summary>Nothing that could be read.</summary>
    public override string ToString() => "(secret)";

    /// <summary>The client secret with what a consent gave.</summary>
    internal ConnectionSecret With(TokenSet tokens) => new(Value, tokens);
}
