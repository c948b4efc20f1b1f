namespace ConfluenceOps.Documents.Tags;

/// <summary>Something that was given as a colour is none.</summary>
public sealed class ColorNotUnderstoodException(string color) : ConfluenceOpsException(
    $"'{VisibleText.Of(color)}' is no colour.",
    $"Colours are {string.Join(", ", TagColor.Names)}, or #rrggbb with hexadecimal digits.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ColorNotUnderstood";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
