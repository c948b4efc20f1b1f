using System.Text;
using ConfluenceOps.Http;

namespace ConfluenceOps.Sites;

/// <summary>A connection that environment variables describe, as jobs have it that nobody can be asked from.</summary>
/// <remarks>
/// <c>CONFLUENCEOPS_URL</c>, <c>_USER</c> and <c>_TOKEN</c>. For a connection called <c>prod</c> <c>CONFLUENCEOPS_PROD_URL</c> and so on are
/// asked first; as soon as one of them is set they count alone, so that no token goes to another site than the one it was set for.
/// </remarks>
public sealed class EnvironmentConnection
{
    private const string Prefix = "CONFLUENCEOPS_";

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

    /// <summary>The names of its variables: address, user, token.</summary>
    public IReadOnlyList<string> Variables => Word.Length > 0 ? VariablesOf($"{Prefix}{Word}_") : VariablesOf(Prefix);

    /// <summary>Reads the variables.</summary>
    /// <exception cref="ConnectionVariablesException">Some of them are not set, or one is no address.</exception>
    public ConnectionOptions Read()
    {
        var names = Variables.Any(IsSet) ? Variables : VariablesOf(Prefix);
        var missing = names.Where(name => !IsSet(name)).ToList();
        if (missing.Count > 0)
            // Where nothing is set at all, it is the connection's own variables that somebody should set.
            throw ConnectionVariablesException.NotSet(Name, missing.Count == names.Count ? Variables : missing);
        var (user, token) = (_read(names[1])!, _read(names[2])!);
        return new ConnectionOptions
        {
            Url = AddressOf(_read(names[0])!.Trim()) ?? throw ConnectionVariablesException.NoAddress(names[0]),
            Credential = SiteCredential.Basic(user.Trim(), token.Trim()),
        };
    }

    private bool IsSet(string variable) => !string.IsNullOrWhiteSpace(_read(variable));

    private static IReadOnlyList<string> VariablesOf(string prefix) => [$"{prefix}URL", $"{prefix}USER", $"{prefix}TOKEN"];

    // As people say addresses, without the scheme; but a word without a dot is something else, and maybe the token.
    private static Uri? AddressOf(string text)
    {
        var isWhole = text.Contains("://", StringComparison.Ordinal);
        return (isWhole || text.Contains('.', StringComparison.Ordinal)) && Uri.TryCreate(isWhole ? text : $"https://{text}", UriKind.Absolute, out var url) ? url : null;
    }
}
