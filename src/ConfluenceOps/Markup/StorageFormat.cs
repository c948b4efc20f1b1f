using ConfluenceOps.Markup.Reading;
using ConfluenceOps.Markup.Writing;

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
        var losses = new Losses();
        var blocks = StorageReader.Read(body, losses);
        var text = GitHubWriter.Write(blocks, references, losses);
        return new Conversion(text, losses.Counts);
    }

    /// <summary>Finds the people whom a body mentions, so that their names can be looked up before it is converted.</summary>
    /// <param name="body">A body in storage format.</param>
    /// <returns>Account ids, user keys and user names, each once, in the order of their first mention.</returns>
    public static IReadOnlyCollection<string> FindUsers(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return UserScan.Find(body);
    }
}
