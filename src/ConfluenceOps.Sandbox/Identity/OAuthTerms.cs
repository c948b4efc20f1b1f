namespace ConfluenceOps.Sandbox.Identity;

/// <summary>In what one kind of Confluence differs from the other when it makes tokens of OAuth 2.0.</summary>
/// <param name="Account">Whose account a program asks for: Atlassian, Confluence.</param>
/// <param name="Audience">What a question must be about; null where no question says.</param>
/// <param name="IsAlwaysLasting">Programs may come back without asking again, whatever they have asked for.</param>
/// <remarks>facts.md, sections 1.1 and 1.2.</remarks>
internal sealed record OAuthTerms(string Account, string? Audience, bool IsAlwaysLasting);
