namespace ConfluenceOps.Answering.Models;

/// <summary>The model does not stop.</summary>
public sealed class ModelAnswerTooLongException(string host, int longest) : ConfluenceOpsException(
    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The answer of {host} was ended after {longest} characters."),
    "Ask for less at once; a model that repeats itself may be too small for this.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ModelAnswerTooLong";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Limit;
}
