using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading;

/// <summary>Gathers whom and which files a body names, each once; most bodies name neither, and cost nothing.</summary>
internal sealed class ReferenceList
{
    private List<string>? _users;
    private List<FileReference>? _files;
    private HashSet<object>? _seen;

    public BodyReferences Found => new(_users ?? [], _files ?? []);

    public void Add(UserResource user)
    {
        if (IsNew(user.Id))
            (_users ??= []).Add(user.Id);
    }

    public void Add(AttachmentResource file)
    {
        var reference = new FileReference(file.Page.SpaceKey, file.Page.Title, file.FileName);
        if (IsNew(reference))
            (_files ??= []).Add(reference);
    }

    private bool IsNew(object reference) => (_seen ??= []).Add(reference);
}
