using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Looks for people and files without reading the rest: a step from one <c>ri:</c> element to the next.</summary>
internal ref struct ReferenceScan(string body, ReferenceList list)
{
    private const string Prefix = "<ri:";
    private static readonly PageResource ThisPage = new(SpaceKey: null, Title: null);

    private string? _file;
    private int _endOfFile;

    public static void Read(string body, ReferenceList list)
    {
        new ReferenceScan(body, list).ReadResources();
        MacroScan.Read(body, list);
    }

    private void ReadResources()
    {
        for (var at = body.IndexOf(Prefix, StringComparison.Ordinal); at >= 0; at = body.IndexOf(Prefix, at + Prefix.Length, StringComparison.Ordinal))
        {
            var tag = body.AsSpan(at + Prefix.Length);
            var length = tag.IndexOfAny('>', '<');
            ReadResource(at, length < 0 ? tag : tag[..length]);
        }
        EndFile(ThisPage);
    }

    private void ReadResource(int at, ReadOnlySpan<char> tag)
    {
        var isPage = tag.StartsWith("page") || tag.StartsWith("blog-post");
        EndFile(isPage && IsInFile(at) ? PageIn(tag) : ThisPage);
        if (tag.StartsWith("user") && UserIn(tag) is { } user)
            list.Add(user);
        if (!tag.StartsWith("attachment"))
            return;
        _file = Value(tag, "ri:filename");
        _endOfFile = tag.EndsWith("/") ? int.MaxValue : at + Prefix.Length + tag.Length;
    }

    /// <summary>Whether the element of the last file is still open.</summary>
    private readonly bool IsInFile(int at) =>
        at > _endOfFile && !body.AsSpan(_endOfFile, at - _endOfFile).Contains("</ri:attachment", StringComparison.Ordinal);

    private void EndFile(PageResource page)
    {
        if (_file is not null)
            list.Add(new AttachmentResource(page, _file));
        _file = null;
    }

    private static PageResource PageIn(ReadOnlySpan<char> tag) => new(Value(tag, "ri:space-key"), Value(tag, "ri:content-title"));

    private static UserResource? UserIn(ReadOnlySpan<char> tag)
    {
        foreach (var name in Resources.UserIds)
        {
            if (Value(tag, name) is { } id)
                return new UserResource(id);
        }
        return null;
    }

    private static string? Value(ReadOnlySpan<char> tag, string name) =>
        Attributes.TryFind(tag, name, out var value) && !value.IsEmpty ? Entities.Decode(value) : null;
}
