using System.Text;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>Edits the files on one page; the page's own version and date stay.</summary>
public sealed class FileEditor
{
    private readonly SiteDraft _draft;
    private readonly long _page;

    internal FileEditor(SiteDraft draft, long page)
    {
        _draft = draft;
        _page = page;
    }

    /// <summary>Puts a file on the page.</summary>
    /// <param name="name">A file name that no other file of the page has.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <returns>Its id.</returns>
    public string Add(string name, string text, string mediaType = "text/plain")
    {
        if (Page.Attachments.Exists(file => file.FileName == name))
            throw SiteDraft.Impossible($"The page {_page} has a file '{name}' already.");
        var file = new SandboxAttachment { Id = _draft.TakeFileId(), FileName = name, MediaType = mediaType, AuthorId = _draft.Doer.AccountId, Created = _draft.Now };
        Put([.. Page.Attachments, WithText(file, text)]);
        return file.Id;
    }

    /// <summary>Puts a copy of another page's file on the page.</summary>
    internal void Add(SandboxAttachment file) =>
        Put([.. Page.Attachments, file with { Id = _draft.TakeFileId(), Version = 1, AuthorId = _draft.Doer.AccountId, Created = _draft.Now }]);

    /// <summary>Uploads a new version of a file.</summary>
    public void Replace(string id, string text)
    {
        var old = Find(id);
        var uploaded = WithText(old, text) with { Version = old.Version + 1, AuthorId = _draft.Doer.AccountId, Created = _draft.Now };
        Put([.. Page.Attachments.Select(file => file == old ? uploaded : file)]);
    }

    /// <summary>Removes a file.</summary>
    public void Remove(string id)
    {
        var gone = Find(id);
        Put([.. Page.Attachments.Where(file => file != gone)]);
    }

    private SandboxPage Page => _draft.Page(_page);

    private SandboxAttachment Find(string id) => Page.Attachments.Find(file => file.Id == id) ?? throw SiteDraft.Impossible($"The page {_page} has no file {id}.");

    private static SandboxAttachment WithText(SandboxAttachment file, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return file with { Content = bytes, ContentPath = null, Size = bytes.Length };
    }

    private void Put(List<SandboxAttachment> files) => _draft.Put(Page with { Attachments = files });
}
