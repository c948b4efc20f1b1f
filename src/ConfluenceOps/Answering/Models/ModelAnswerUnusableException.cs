namespace ConfluenceOps.Answering.Models;

/// <summary>What the endpoint sends is no answer of a language model.</summary>
public sealed class ModelAnswerUnusableException(string host, string reason, Exception? inner = null) : ConfluenceOpsException(
    $"The answer of {host} cannot be used: {reason}.",
    "Check that -Endpoint is the address of an interface as OpenAI has it, which is mostly one that ends in /v1, and that no proxy or log-in page stands between.", inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "ModelAnswerUnusable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
