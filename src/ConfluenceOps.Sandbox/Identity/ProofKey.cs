using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ConfluenceOps.Sandbox.Identity;

/// <summary>Proof that whoever redeems a code is who asked for it: RFC 7636, with S256 alone.</summary>
/// <param name="Challenge">The hash of what only the asker knows.</param>
internal sealed record ProofKey(string Challenge)
{
    /// <returns>Null when none was sent.</returns>
    /// <exception cref="OAuthException">It is of another kind, or cannot be one.</exception>
    public static ProofKey? Of(OAuthParameters request)
    {
        if (request["code_challenge"] is not { } challenge)
            return request["code_challenge_method"] is null ? null : throw OAuthException.InvalidRequest("Missing required parameter: code_challenge");
        if (request["code_challenge_method"] != "S256")
            throw OAuthException.InvalidRequest("code_challenge_method must be S256");
        return challenge.Length == 43 && Base64Url.IsValid(challenge) ? new(challenge) : throw OAuthException.InvalidRequest("code_challenge must be a SHA-256 hash in base64url");
    }

    /// <param name="verifier">From 43 to 128 characters.</param>
    public bool IsProvenBy(string? verifier) =>
        verifier is { Length: >= 43 and <= 128 } && Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(verifier))) == Challenge;
}
