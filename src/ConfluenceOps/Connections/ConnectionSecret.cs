using System.Text.Json;
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

    /// <summary>Nothing that could be read.</summary>
    public override string ToString() => "(secret)";

    /// <summary>The client secret with what a consent gave.</summary>
    internal ConnectionSecret With(TokenSet tokens) => new(Value, tokens);

    /// <summary>The form in which a store keeps it. Plain where it is one word, so that people can put it there themselves.</summary>
    internal string ToStored() => Tokens is null ? Value : JsonSerializer.Serialize(
        new KeptTokens(Value, Tokens.AccessToken, Tokens.RefreshToken, Tokens.Expires, Tokens.Scopes), KeptJson.Default.KeptTokens);

    /// <summary>Reads what <see cref="ToStored"/> wrote.</summary>
    internal static ConnectionSecret FromStored(string stored, SignInMethod method)
    {
        if (method != SignInMethod.Consent)
            return new ConnectionSecret(stored, null);
        try
        {
            var kept = JsonSerializer.Deserialize(stored, KeptJson.Default.KeptTokens);
            return new ConnectionSecret(kept?.Secret ?? "", kept is null ? null : new TokenSet
            {
                AccessToken = kept.AccessToken, RefreshToken = kept.RefreshToken, Expires = kept.Expires, Scopes = kept.Scopes ?? [],
            });
        }
        catch (JsonException)
        {
            // Somebody put the client secret there; the consent is still to be given.
            return new ConnectionSecret(stored, null);
        }
    }
}
