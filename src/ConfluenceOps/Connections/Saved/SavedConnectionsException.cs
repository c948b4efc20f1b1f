namespace ConfluenceOps.Connections.Saved;

/// <summary>A connection was not saved, or what was saved cannot be used.</summary>
public sealed class SavedConnectionsException : ConfluenceOpsException
{
    private SavedConnectionsException(ErrorKind kind, string happened, string advice, Exception? inner = null)
        : base(happened, advice, inner) => Kind = kind;

    /// <inheritdoc/>
    public override string ErrorId => "SavedConnection";

    /// <inheritdoc/>
    public override ErrorKind Kind { get; }

    internal static SavedConnectionsException NotSaved(string name, IReadOnlyList<string> saved) => new(
        ErrorKind.NotFound,
        $"No connection was saved as '{name}'{(saved.Count > 0 ? $"; there is {string.Join(", ", saved)}" : "")}.",
        "Connect once with -Url, then save that with Save-ConfluenceConnection.");

    internal static SavedConnectionsException NoSecret(SavedConnection saved) => new(
        ErrorKind.NotFound,
        $"The secret '{saved.SecretName}' of the saved connection '{saved.Name}' is not in {(saved.Vault is null ? "the store of secrets" : $"the vault '{saved.Vault}'")}.",
        "Connect once more and save the connection again, or put the secret there under that name.");

    internal static SavedConnectionsException Unreadable(string path, Exception error) => new(
        ErrorKind.InvalidData, $"The saved connections in {path} cannot be read: {error.Message}", "Mend the file, or delete it and save the connections again.", error);

    internal static SavedConnectionsException Unwritable(string path, Exception error) => new(
        ErrorKind.Resource, $"The saved connections in {path} cannot be written: {error.Message}", $"Make the folder writable, or name another one in {SettingsFolder.Variable}.", error);
}
