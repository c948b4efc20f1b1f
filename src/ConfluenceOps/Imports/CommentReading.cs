using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Surveying;
using ConfluenceOps.Markup;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>Reads the comments of a space, which change without a new version of their page.</summary>
internal sealed class CommentReading(ISite site, People people, ImportTally tally, Space space)
{
    private const int AtOnce = 200;

    private readonly List<ImportedComment> _converted = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Whether all came that was asked for.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads and converts comments; null when the account may not read them.</summary>
    public async Task<IReadOnlyList<ImportedComment>?> ReadAsync(CommentNews news, CancellationToken cancel)
    {
        try
        {
            if (news.IsAll)
                await ConvertAsync(site.GetCommentsAsync(space, cancel), cancel).ConfigureAwait(false);
            if (news.OnPages.Count > 0)
                await ConvertAsync(site.News!.GetCommentsOnAsync(news.OnPages, cancel), cancel).ConfigureAwait(false);
            if (news.Changed.Count > 0)
                await ReadNewestAsync(news.Changed.ToHashSet(StringComparer.Ordinal), cancel).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException error) when (error.Kind is ErrorKind.Permission)
        {
            // Pages without their comments are of use; that the comments are missing is said.
            tally.Missed($"The comments could not be read: {error.Happened}");
            return null;
        }
        return _converted;
    }

    /// <summary>Reads what a list of all comments has left out.</summary>
    public async Task CompleteAsync(CancellationToken cancel)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var id in site.News!.ListIdsAsync(space, ChangedKind.Comment, cancel).ConfigureAwait(false))
            wanted.Add(id);
        wanted.ExceptWith(_read);
        if (wanted.Count > 0)
            await ReadNewestAsync(wanted, cancel).ConfigureAwait(false);
    }

    private async Task ReadNewestAsync(HashSet<string> wanted, CancellationToken cancel)
    {
        // Twice, because a list may lose a row.
        for (var attempt = 0; wanted.Count > 0 && attempt < 2; attempt++)
            await ConvertAsync(TakeAsync(), cancel).ConfigureAwait(false);
        if (wanted.Count == 0)
            return;
        IsWhole = false;
        tally.Missed($"{wanted.Count} comments are listed by the site and not given by it.");

        async IAsyncEnumerable<Comment> TakeAsync()
        {
            await foreach (var listed in site.News!.GetNewestCommentsAsync(space, cancel).ConfigureAwait(false))
            {
                if (wanted.Remove(listed.Id) && listed.Comment is { } comment)
                    yield return comment;
                if (wanted.Count == 0)
                    yield break;
            }
        }
    }

    private async Task ConvertAsync(IAsyncEnumerable<Comment> comments, CancellationToken cancel)
    {
        var batch = new List<Comment>(AtOnce);
        await foreach (var comment in comments.WithCancellation(cancel).ConfigureAwait(false))
        {
            // A list may give a comment twice.
            if (_read.Add(comment.Id))
                batch.Add(comment);
            if (batch.Count == AtOnce)
                await ConvertAsync(batch, cancel).ConfigureAwait(false);
        }
        await ConvertAsync(batch, cancel).ConfigureAwait(false);
    }

    private async Task ConvertAsync(List<Comment> batch, CancellationToken cancel)
    {
        var named = batch.SelectMany(comment => MarkdownConverter.FindReferences(BodyOf(comment)).Users);
        var authors = batch.Select(comment => comment.AuthorId).OfType<string>();
        await people.LearnAsync(named.Concat(authors), cancel).ConfigureAwait(false);
        _converted.AddRange(batch.Select(Convert));
        tally.Commented(batch.Count);
        batch.Clear();
    }

    private ImportedComment Convert(Comment comment)
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
