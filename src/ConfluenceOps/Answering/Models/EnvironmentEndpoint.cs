using ConfluenceOps.Connections;

namespace ConfluenceOps.Answering.Models;

/// <summary>A language model that environment variables describe, as jobs have it: <c>CONFLUENCEOPS_ASSISTANT_ENDPOINT</c>, <c>_MODEL</c> and <c>_KEY</c>.</summary>
/// <remarks>They count together or not at all, so that no key goes to another machine than the one it was set for.</remarks>
public static class EnvironmentEndpoint
{
    private const string Prefix = "CONFLUENCEOPS_ASSISTANT_";

    /// <summary>The endpoint of this process's environment; null where it names none.</summary>
    public static ModelEndpoint? Read() => Read(Environment.GetEnvironmentVariable);

    internal static ModelEndpoint? Read(Func<string, string?> read)
    {
        if (ValueOf("ENDPOINT") is not { } address)
            return null;
        return new ModelEndpoint(new Uri(address, UriKind.RelativeOrAbsolute), ValueOf("MODEL") ?? "") { Key = ValueOf("KEY") is { } key ? ConnectionSecret.Of(key) : null };

        string? ValueOf(string word) => read(Prefix + word) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }
}
