namespace ConfluenceOps.Publishing.Html;

/// <summary>Several pages were to be written to one file.</summary>
public sealed class PageFileTakenException(string file, long id, string title) : ConfluenceOpsException(
    $"The page of document {id}, '{title}', was not written: '{file}' holds the page of another one.",
    "Name a folder with -Path, with a slash at its end; each document gets a file in it.")
{
    /// <inheritdoc/>
    public override string ErrorId => "PageFileTaken";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
