using ConfluenceOps.Markup;

namespace ConfluenceOps.Imports;

/// <summary>Bodies that come from no site: texts and files.</summary>
public static class LooseBody
{
    /// <summary>A text whose format nobody says: a document of Atlassian is JSON, storage format never begins with a brace.</summary>
    public static Body Recognise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Body(text, text.AsSpan().TrimStart().StartsWith("{") ? BodyFormat.AtlasDocument : BodyFormat.Storage);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="BodyUnreadableException">There is no such file, or it may not be read.</exception>
    public static async Task<Body> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            return Recognise(await File.ReadAllTextAsync(path, cancel).ConfigureAwait(false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BodyUnreadableException(path, error);
        }
    }

    /// <summary>Converts a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="flavor">For whom.</param>
    /// <param name="site">The site that its links lead to; null for none, where their words stay.</param>
    /// <param name="space">The key of its space, where links name none; null when unknown.</param>
    public static Conversion Convert(Body body, MarkdownFlavor flavor, Uri? site, string? space)
    {
        if (site is null)
            return MarkdownConverter.Convert(body, flavor, NoReferences.Instance);
        var address = site.AbsoluteUri.EndsWith('/') ? site : new Uri(site.AbsoluteUri + "/");
        var place = new BodyPlace(address, space ?? "", PageId: "", address);
        return MarkdownConverter.Convert(body, flavor, new SiteReferences(place, _ => null));
    }

    private sealed class NoReferences : IReferences
    {
        public static NoReferences Instance { get; } = new();
    }
}
