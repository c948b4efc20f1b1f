namespace ConfluenceOps.Permissions.Findings.Accepting;

/// <summary>The file of accepted findings cannot be read. A review without it would tell again what somebody has decided.</summary>
public sealed class AcceptanceFileException : ConfluenceOpsException
{
    private const string Form = """An entry looks like { "finding": "AnonymousView OPS", "reason": "Carriers read it.", "until": "2027-01-31", "by": "Nora" }; until and by may be left out.""";

    /// <summary>It says what it should not.</summary>
    public AcceptanceFileException(string path, long line, string why, Exception inner)
        : base($"The file of accepted findings '{path}' is broken in line {line}: {why}", Form, inner) { }

    /// <summary>It could not be opened.</summary>
    public AcceptanceFileException(string path, Exception inner)
        : base($"The file of accepted findings '{path}' cannot be opened: {inner.Message.TrimEnd('.')}.", "Check the path and who may read it.", inner) { }

    /// <inheritdoc/>
    public override string ErrorId => "AcceptanceFile";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
