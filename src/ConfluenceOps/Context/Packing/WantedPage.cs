using ConfluenceOps.Context.Requests;

namespace ConfluenceOps.Context.Packing;

/// <summary>A page that goes into a pack once, however often it is mentioned.</summary>
/// <param name="Key">The page.</param>
/// <param name="Mentions">The requests that ask for it, the first one first.</param>
internal sealed record WantedPage(string Key, IReadOnlyList<WantedPage.Mention> Mentions)
{
    /// <summary>The headings and anchors whose sections alone are asked for; none when anybody asks for all of the page.</summary>
    public IReadOnlyList<string> Sections => Mentions.Any(mention => mention.Section is null) ? [] : [.. Mentions.Select(mention => mention.Section!).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The comments that are asked for.</summary>
    public IReadOnlyList<string> Comments => [.. Mentions.Select(mention => mention.CommentId).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The names of the files on it to which links lead.</summary>
    public IReadOnlyList<string> Files => [.. Mentions.Select(mention => mention.FileName).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The link that mentions it first, as it is written.</summary>
    public string Written => Mentions[0].Written;

    /// <summary>The pages of requests, in the order of their first mention.</summary>
    public static IReadOnlyList<WantedPage> Of(IEnumerable<ResolvedRequest> requests) =>
        [.. requests.SelectMany(MentionsOf).GroupBy(one => one.Key, one => one.Mention, StringComparer.Ordinal).Select(mentions => new WantedPage(mentions.Key, [.. mentions]))];

    private static IEnumerable<(string Key, Mention Mention)> MentionsOf(ResolvedRequest resolved)
    {
        var (request, written) = (resolved.Request, resolved.Request.Written);
        if (resolved.Key is { } key)
            yield return (key, new Mention(written, SectionOf(request), request.Link?.CommentId, request.Link?.FileName));
        foreach (var below in resolved.Below)
            yield return (below, new Mention(written, null, null, null));
    }

    private static string? SectionOf(ContextRequest request) => request.Section ?? request.Link?.Anchor;

    /// <summary>Once that a page is mentioned.</summary>
    /// <param name="Written">The link as it is written.</param>
    /// <param name="Section">The heading or anchor that is meant; null for all of the page.</param>
    /// <param name="CommentId">The comment that is meant; null for none.</param>
    /// <param name="FileName">The file that is meant; null for none.</param>
    internal sealed record Mention(string Written, string? Section, string? CommentId, string? FileName);
}
