namespace ConfluenceOps.Context.Audiences;

/// <summary>Nobody is called as an audience was.</summary>
public sealed class AudienceNotFoundException(string named, bool isAmbiguous) : ConfluenceOpsException(
    isAmbiguous ? $"Both a user and a group are called '{VisibleText.Of(named)}'." : $"Neither a user nor a group is called '{VisibleText.Of(named)}'.",
    "Give an account id, an e-mail address, the whole name of a user or of a group, or one of Public, Internal and Private.")
{
    /// <inheritdoc/>
    public override string ErrorId => "AudienceNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
