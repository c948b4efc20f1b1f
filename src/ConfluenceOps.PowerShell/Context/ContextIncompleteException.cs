using ConfluenceOps.Context.Packing;

namespace ConfluenceOps.PowerShell.Context;

/// <summary>Something that a pull request asks for could not be had, and nothing less will do.</summary>
public sealed class ContextIncompleteException(IReadOnlyList<LeftOut> leftOut) : ConfluenceOpsException(
    $"Not all that the pull request asks for could be had: {VisibleText.Of(string.Join("; ", leftOut))}.",
    "Mend the links, or give the account or the audience access; leave out -Strict to go on with what there is.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ContextIncomplete";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
