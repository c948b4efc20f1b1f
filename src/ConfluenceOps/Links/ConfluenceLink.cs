using System.Diagnostics.CodeAnalysis;

namespace ConfluenceOps.Links;

/// <summary>What a person uses to name something in Confluence: an id, or a link of any form that Confluence has. Read without asking anybody.</summary>
/// <remarks>The forms and where they come from: facts.md, section 8.</remarks>
public sealed record ConfluenceLink
{
    /// <summary>What it leads to.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>The content's id; null for links by title, to spaces, and to public links.</summary>
    public string? Id { get; init; }

    /// <summary>The key of the space; null where the link does not say.</summary>
    public string? Space { get; init; }

    /// <summary>The title as the link has it, which may be an earlier one; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The name of the part that is meant, such as a heading; null for all of it.</summary>
    public string? Anchor { get; init; }

    /// <summary>The id of the comment that is meant; null for none.</summary>
    public string? CommentId { get; init; }

    /// <summary>The name of the file that is meant; null for none.</summary>
    public string? FileName { get; init; }

    /// <summary>The link; null when it was a bare id. Says which site is meant.</summary>
    public Uri? Address { get; init; }

    /// <summary>Where the site begins that the link leads to, with a slash at the end; null for a bare id and for a link through Atlassian's gateway.</summary>
    public Uri? Site { get; init; }

    /// <summary>The id of the Cloud site that a link through Atlassian's gateway leads to; null for any other.</summary>
    public string? CloudId { get; init; }

    /// <summary>The id of the page or blog post that the link leads to, or on which its file hangs; null for anything else.</summary>
    public string? PageId => Kind is LinkKind.Page or LinkKind.BlogPost or LinkKind.Attachment ? Id : null;

    /// <summary>Whether it leads to a page that somebody saved as a file: it has an id, and nothing says of which site.</summary>
    public bool IsOfNoSite => Address is not null && Site is null && CloudId is null;

    /// <summary>Reads an id or a link.</summary>
    /// <param name="text">What a person typed or pasted.</param>
    /// <param name="link">What it names.</param>
    /// <returns>Whether it names something in Confluence.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out ConfluenceLink? link)
    {
        ArgumentNullException.ThrowIfNull(text);
        var named = text.Trim();
        link = ContentId.Is(named) ? new ConfluenceLink { Kind = LinkKind.Page, Id = named } : Uri.TryCreate(named, UriKind.Absolute, out var address) ? LinkReader.Read(address) : null;
        return link is not null;
    }

    /// <summary>Whether it leads to a site, to the letter: hosts that look alike and addresses with a user's name in them lead elsewhere.</summary>
    /// <param name="site">The address of the site, with a slash at the end.</param>
    /// <param name="cloudId">The id under which Atlassian's gateway knows the site; null where it is not known.</param>
    public bool IsOn(Uri site, string? cloudId)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (CloudId is not null)
            return CloudId == cloudId;
        return Address is null
            || (Address.UserInfo.Length == 0
                && Address.IdnHost.Equals(site.IdnHost, StringComparison.OrdinalIgnoreCase)
                && (Address.Port == site.Port || (Address.IsDefaultPort && site.IsDefaultPort))
                && Address.AbsolutePath.StartsWith(site.AbsolutePath, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The link, or the id where there is none.</summary>
    public override string ToString() => Address?.OriginalString ?? Id ?? "";
}
