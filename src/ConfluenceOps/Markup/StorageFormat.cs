namespace ConfluenceOps.Markup;

/// <summary>Confluence storage format: XML with HTML entities and elements in the <c>ac:</c> and <c>ri:</c> namespaces.</summary>
public static class StorageFormat
{
    /// <summary>Converts a body to GitHub-flavoured Markdown.</summary>
    /// <param name="body">A body in storage format; need not be well-formed.</param>
    /// <param name="references">Names and addresses that the body itself does not hold.</param>
    /// <returns>Always a result: what is not known keeps its text and is counted as lost.</returns>
    public static Conversion ToMarkdown(string body, IReferences references)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(references);
        return new Conversion(body, new Dictionary<string, int>());
    }

    /// <summary>The account ids, user keys and user names that a body mentions.</summary>
    public static IReadOnlyCollection<string> FindUsers(string body) => [];
}
