using System.Net.Http.Headers;
using System.Text;

namespace ConfluenceOps.Http;

/// <summary>What proves who is asking. Says nothing of its secret in any text.</summary>
public sealed class SiteCredential
{
    private readonly AuthenticationHeaderValue _header;

    private SiteCredential(string account, AuthenticationHeaderValue header)
    {
        Account = account;
        _header = header;
    }

    /// <summary>The name that signs in.</summary>
    public string Account { get; }

    /// <summary>An e-mail address and an API token (Cloud), or a user name and a password (Data Center).</summary>
    /// <remarks>RFC 7617.</remarks>
    public static SiteCredential Basic(string user, string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(user);
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}"));
        return new SiteCredential(user, new AuthenticationHeaderValue("Basic", pair));
    }

    /// <summary>The account's name, never the secret.</summary>
    public override string ToString() => Account;

    internal void Sign(HttpRequestMessage request) => request.Headers.Authorization = _header;
}
