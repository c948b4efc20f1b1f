namespace ConfluenceOps.Documents;

/// <summary>The catalog has no such document, or the document no such version.</summary>
public sealed class DocumentNotFoundException : ConfluenceOpsException
{
    /// <summary>A document is missing.</summary>
    public DocumentNotFoundException(long id)
        : base($"The catalog has no document {id}.", "List what there is with Get-Document.") { }

    /// <summary>A version is missing.</summary>
    public DocumentNotFoundException(long id, int version)
        : base($"Document {id} has no version {version}.", "List its versions with Get-DocumentVersion.") { }

    /// <inheritdoc/>
    public override string ErrorId => "DocumentNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
