using System.Text;
using ConfluenceOps.Sites.Cloud;

namespace ConfluenceOps.Connections;

/// <summary>A connection that environment variables describe, as jobs have it that nobody can be asked from.</summary>
/// <remarks>
/// <c>CONFLUENCEOPS_URL</c> with <c>_USER</c> and <c>_TOKEN</c> (e-mail address and API token, or user name and password), with <c>_TOKEN</c>
/// alone (a personal access token of Data Center), or with <c>_CLIENT_ID</c> and <c>_CLIENT_SECRET</c> (a service account). For a connection
/// called <c>prod</c> <c>CONFLUENCEOPS_PROD_URL</c> and so on are asked first; as soon as one of them is set they count alone, so that no
/// token goes to another site than the one it was set for.
/// </remarks>
public sealed class EnvironmentConnection
{
    private const string Prefix = "CONFLUENCEOPS_";
    private const string Url = "URL";
    private const string User = "USER";
    private const string Token = "TOKEN";
    private const string ClientId = "CLIENT_ID";
    private const string ClientSecret = "CLIENT_SECRET";

    private static readonly string[] _words = [Url, User, Token, ClientId, ClientSecret];

    private readonly Func<string, string?> _read;

    /// <summary>A connection of this process's environment.</summary>
    /// <param name="name">Its name; null for the one without a name.</param>
    public EnvironmentConnection(string? name)
        : this(name, Environment.GetEnvironmentVariable) { }

    internal EnvironmentConnection(string? name, Func<string, string?> read)
    {
        _read = read;
        Name = name;
    }

    /// <summary>Its name; null for the one without a name.</summary>
    public string? Name { get; }

    /// <summary>Its name as a part of other names: capital letters, digits and underscores; empty for the one without a name.</summary>
    public string Word
    {
        get
        {
            var word = new StringBuilder(Name);
            for (var index = 0; index < word.Length; index++)
                word[index] = char.IsAsciiLetterOrDigit(word[index]) ? char.ToUpperInvariant(word[index]) : '_';
            return word.ToString();
        }
    }

    /// <summary>The names of the variables that most connections have: address, user, token.</summary>
    public IReadOnlyList<string> Variables => VariablesOf(OwnPrefix);

    /// <summary>Whether the environment has any variable of its own name.</summary>
    internal bool HasOwn => _words.Any(word => Value(OwnPrefix, word) is not null);

    private string OwnPrefix => Word.Length > 0 ? $"{Prefix}{Word}_" : Prefix;

    /// <summary>Reads the variables.</summary>
    /// <exception cref="ConnectionVariablesException">Some of them are not set, or one is no address.</exception>
    public (ConnectionProfile Profile, ConnectionSecret Secret) Read()
    {
        var prefix = HasOwn ? OwnPrefix : Prefix;
        var (url, user, token, clientId, clientSecret) = (Value(prefix, Url), Value(prefix, User), Value(prefix, Token), Value(prefix, ClientId), Value(prefix, ClientSecret));
        if ((clientId ?? clientSecret) is not null)
        {
            Demand(prefix, (Url, url), (ClientId, clientId), (ClientSecret, clientSecret));
            return (new ConnectionProfile { Url = AddressOf(prefix, url!), Method = SignInMethod.ClientCredentials, ClientId = clientId }, ConnectionSecret.Of(clientSecret!));
        }
        // A token without a user is one that stands for its account, and Cloud has none of these.
        var address = url is null || token is null ? null : AddressOf(prefix, url);
        if (user is null && address is not null && !CloudHosts.AreSites(address.Host))
            return (new ConnectionProfile { Url = address, Method = SignInMethod.PersonalAccessToken }, ConnectionSecret.Of(token!));
        Demand(prefix, (Url, url), (User, user), (Token, token));
        return (new ConnectionProfile { Url = address!, Method = SignInMethod.Credential, Account = user }, ConnectionSecret.Of(token!));
    }

    private string? Value(string prefix, string word) => _read(prefix + word) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private void Demand(string prefix, params (string Word, string? Value)[] needed)
    {
        var missing = needed.Where(one => one.Value is null).Select(one => prefix + one.Word).ToList();
        if (missing.Count > 0)
            // Where nothing is set at all, it is the connection's own variables that somebody should set.
            throw ConnectionVariablesException.NotSet(Name, missing.Count == needed.Length ? Variables : missing);
    }

    private static IReadOnlyList<string> VariablesOf(string prefix) => [prefix + Url, prefix + User, prefix + Token];

    private static Uri AddressOf(string prefix, string text) => AddressOf(text) ?? throw ConnectionVariablesException.NoAddress(prefix + Url);

    // As people say addresses, without the scheme; but a word without a dot is something else, and maybe the token.
    private static Uri? AddressOf(string text)
    {
        var isWhole = text.Contains("://", StringComparison.Ordinal);
        return (isWhole || text.Contains('.', StringComparison.Ordinal)) && Uri.TryCreate(isWhole ? text : $"https://{text}", UriKind.Absolute, out var url) ? url : null;
    }
}
