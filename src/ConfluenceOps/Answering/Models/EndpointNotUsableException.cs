namespace ConfluenceOps.Answering.Models;

/// <summary>The address cannot be that of a language model, or would carry passages and key unprotected.</summary>
public sealed class EndpointNotUsableException : ConfluenceOpsException
{
    private EndpointNotUsableException(string happened, string advice)
        : base(happened, advice) { }

    /// <inheritdoc/>
    public override string ErrorId => "EndpointNotUsable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;

    internal static void ThrowIfUnusable(ModelEndpoint endpoint)
    {
        var url = endpoint.Url;
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
            throw new EndpointNotUsableException("The endpoint is no address of a server.", "Give it whole, such as https://api.openai.com/v1 or http://localhost:11434/v1.");
        if (url.UserInfo.Length > 0)
            throw new EndpointNotUsableException("The endpoint holds a user name or a password.", "Give the address alone, and the key by the name of a secret.");
        if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback && !endpoint.AllowInsecure)
            throw new EndpointNotUsableException($"'{url.Host}' would be spoken to without encryption, which shows the passages and the key to the network.", "Use https; where there is none, -AllowInsecure accepts that.");
        if (string.IsNullOrWhiteSpace(endpoint.Model))
            throw new EndpointNotUsableException("No model is named.", "Name one that the endpoint has with -Model or $env:CONFLUENCEOPS_ASSISTANT_MODEL.");
    }
}
