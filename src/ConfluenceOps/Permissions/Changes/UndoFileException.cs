namespace ConfluenceOps.Permissions.Changes;

/// <summary>A file that cannot serve to take changes back.</summary>
public sealed class UndoFileException : ConfluenceOpsException
{
    private UndoFileException(ErrorKind kind, string happened, string advice, Exception? inner = null)
        : base(happened, advice, inner) => Kind = kind;

    /// <summary>It is something else.</summary>
    public static UndoFileException NotOne(string path, string why, Exception? inner = null) => new(
        ErrorKind.InvalidData, $"'{path}' is no undo file: {why}.", "Give a file that a change wrote; its result names it as UndoFile.", inner);

    /// <summary>It undoes changes of another site.</summary>
    public static UndoFileException OtherSite(string path, Uri itsSite, Uri site) => new(
        ErrorKind.InvalidArgument, $"'{path}' undoes changes of {itsSite}, and {site} is connected.", "Connect to that site first.");

    /// <summary>It cannot be read.</summary>
    public static UndoFileException NotReadable(string path, Exception inner) => new(
        ErrorKind.NotFound, $"'{path}' cannot be read: {inner.Message}", "Check the path and who may read it.", inner);

    /// <summary>It cannot be written, so nothing more was changed.</summary>
    public static UndoFileException NotWritable(string path, Exception inner) => new(
        ErrorKind.Resource, $"The undo file '{path}' cannot be written: {inner.Message}", "Name another place with -UndoPath; nothing is changed that could not be undone.", inner);

    /// <inheritdoc/>
    public override string ErrorId => "UndoFileNotUsable";

    /// <inheritdoc/>
    public override ErrorKind Kind { get; }
}
