using System.Security.Cryptography;
using System.Text;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Findings;

/// <summary>One thing that a review looks for.</summary>
public abstract class FindingRule
{
    private protected FindingRule()
    {
    }

    /// <summary>The name by which people select it and accept what it finds: <c>AnonymousWrite</c>.</summary>
    public abstract string Id { get; }

    /// <summary>What it looks for, in a few words.</summary>
    public abstract string Title { get; }

    /// <summary>Why that matters, in a sentence.</summary>
    public abstract string Why { get; }

    /// <summary>Everything in a review that the rule is about, in no particular order.</summary>
    internal abstract IEnumerable<Finding> Find(ReviewSubject review);

    /// <summary>
    /// A finding of this rule. Its id depends on the page, or on the space and whom it is about, and on nothing that
    /// changes while the finding stays: a second person on a list is not another finding.
    /// </summary>
    private protected Finding Found(
        Severity severity, string what, string fix, SpaceRecord? space = null, ContentNode? page = null, Principal? principal = null) => new()
        {
            Id = $"{Id}-{Hash(page?.Id ?? string.Join('\n', space?.Space.Key.ToUpperInvariant(), principal?.Kind, principal?.Id))}",
            Rule = Id,
            Severity = severity,
            What = VisibleText.Of(what),
            Why = Why,
            Fix = VisibleText.Of(fix),
            Space = space?.Space.Key,
            PageId = page?.Id,
            Page = page?.Title,
            Principal = principal,
        };

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4)).ToLowerInvariant();
}
