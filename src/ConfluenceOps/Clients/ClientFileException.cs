using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConfluenceOps.Clients;

/// <summary>The file in which a client keeps its servers cannot be changed; it was left as it is.</summary>
public sealed class ClientFileException : ConfluenceOpsException
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ClientFileException(ErrorKind kind, string happened, string advice, Exception? inner = null)
        : base(happened, advice, inner) => Kind = kind;

    /// <inheritdoc/>
    public override string ErrorId => "ClientFile";

    /// <inheritdoc/>
    public override ErrorKind Kind { get; }

    internal static ClientFileException NotAddable(string path, string section, string reason, JsonNode entry) => new(
        ErrorKind.InvalidData, $"{path} was left as it is: {reason}", $"Mend it, or add this to '{section}' in it by hand: {entry.ToJsonString(Readable)}");

    internal static ClientFileException NotTakable(string path, string section, string name, string reason) => new(
        ErrorKind.InvalidData, $"{path} was left as it is: {reason}", $"Mend it, or take '{name}' out of '{section}' in it by hand.");

    internal static ClientFileException Unreadable(string path, Exception error) => new(
        ErrorKind.Resource, $"{path} cannot be read: {error.Message}", "Make it readable, or move it away.", error);

    internal static ClientFileException Unwritable(string path, Exception error) => new(
        ErrorKind.Resource, $"{path} cannot be written: {error.Message}", "Make it and its folder writable.", error);
}
