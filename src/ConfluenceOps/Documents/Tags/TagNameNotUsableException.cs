namespace ConfluenceOps.Documents.Tags;

/// <summary>A tag cannot be called that.</summary>
public sealed class TagNameNotUsableException(string name) : ConfluenceOpsException(
    $"A tag cannot be called '{VisibleText.Of(name.Length > 60 ? $"{name[..60]}…" : name)}'.",
    $"A name has 1 to {TagName.Longest} characters, none of which is a control character such as a line break.")
{
    /// <inheritdoc/>
    public override string ErrorId => "TagNameNotUsable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
