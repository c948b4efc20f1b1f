namespace ConfluenceOps.Connections;

/// <summary>By what an account proves itself.</summary>
public enum SignInMethod
{
    /// <summary>An e-mail address with an API token (Cloud), or a user name with a password (Data Center).</summary>
    Credential,

    /// <summary>A personal access token of Data Center.</summary>
    PersonalAccessToken,

    /// <summary>The client id and client secret of a service account (OAuth 2.0 client credentials).</summary>
    ClientCredentials,

    /// <summary>A consent that a person gave in a browser (OAuth 2.0 authorization code with PKCE).</summary>
    Consent,
}
