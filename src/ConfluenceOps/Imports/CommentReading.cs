using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Reads the comments of a space. They change without a new version of their page, so all are read each time.</summary>
internal sealed class CommentReading(ISite site, People people, ImportTally tally)
{
    private const int AtOnce = 200;

    /// <summary>Reads and converts all comments; null when the account may not read them.</summary>
    public async Task<IReadOnlyList<ImportedComment>?> ReadAsync(Space space, CancellationToken cancel)
    {
        var converted = new List<ImportedComment>();
        try
        {
            var batch = new List<Comment>(AtOnce);
            await foreach (var comment in site.GetCommentsAsync(space, cancel).ConfigureAwait(false))
            {
                batch.Add(comment);
                if (batch.Count == AtOnce)
                    await ConvertAsync(batch).ConfigureAwait(false);
            }
            await ConvertAsync(batch).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException error) when (error.Kind is ErrorKind.Permission)
        {
            // Pages without their comments are of use; that the comments are missing is said.
            tally.Missed($"The comments could not be read: {error.Happened}");
            return null;
        }
        return converted;

        async Task ConvertAsync(List<Comment> batch)
        {
            var named = batch.SelectMany(comment => MarkdownConverter.FindReferences(BodyOf(comment)).Users);
            var authors = batch.Select(comment => comment.AuthorId).OfType<string>();
            await people.LearnAsync(named.Concat(authors), cancel).ConfigureAwait(false);
            converted.AddRange(batch.Select(comment => Convert(comment, space)));
            tally.Commented(batch.Count);
            batch.Clear();
        }
    }

    private ImportedComment Convert(Comment comment, Space space)
    {
        var place = new BodyPlace(site.Address, space.Key, comment.PageId, new Uri(new SiteLinks(site.Address).ToPage(comment.PageId)));
        return new ImportedComment(comment.PageId, new DocumentComment
        {
            Id = comment.Id,
            Kind = comment.Kind,
            ParentId = comment.ParentId,
            Author = people.NameOf(comment.AuthorId),
            Created = comment.Created,
            Modified = comment.Modified,
            Selection = comment.Selection,
            IsResolved = comment.IsResolved,
            Text = BodyRenderer.Render(BodyOf(comment), place, people.NameOf).Text,
        });
    }

    private static Body BodyOf(Comment comment) => new(comment.Body, comment.BodyFormat);
}
