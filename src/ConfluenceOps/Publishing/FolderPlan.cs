using System.Globalization;
using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Publishing;

/// <summary>Which document goes where in a folder: spaces, and in them pages below pages as in Confluence.</summary>
internal sealed class FolderPlan
{
    /// <summary>Where a tree is deeper than this, in characters, the pages below go beside: Windows allows a path of 260.</summary>
    private const int DeepestFolder = 120;

    private const string BlogFolder = "Blog";

    private readonly Dictionary<long, string> _paths = [];
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="documents">In tree order, so that names go to those above first.</param>
    public FolderPlan(IEnumerable<Document> documents)
    {
        foreach (var document in documents)
            _paths[document.Id] = Place(document);
    }

    /// <summary>The path of a document's file without its extension, with slashes; null when it is not in the folder.</summary>
    public string? PathOf(long document) => _paths.GetValueOrDefault(document);

    /// <summary>A path for a file of a document, beside it.</summary>
    public string PathOfFile(long document, string fileName, string id)
    {
        var folder = $"{_paths[document]}.files";
        return $"{folder}/{Take(folder, SafeName.OfFile(fileName), id)}";
    }

    private string Place(Document document)
    {
        var isBlogPost = document.Kind == ContentKind.BlogPost;
        IReadOnlyList<string> above = isBlogPost ? [BlogFolder] : document.Ancestors;
        var folder = FolderOf(document.Space, above);
        var name = isBlogPost ? string.Create(CultureInfo.InvariantCulture, $"{document.Created:yyyy-MM-dd} {document.Title}") : document.Title;
        var path = $"{folder}/{Take(folder, SafeName.Of(name), document.Id.ToString(CultureInfo.InvariantCulture))}";
        _folders.TryAdd(Key(document.Space, [.. document.Ancestors, document.Title]), path.Length > DeepestFolder ? folder : path);
        return path;
    }

    private string FolderOf(string space, IReadOnlyList<string> above)
    {
        var key = Key(space, above);
        if (_folders.TryGetValue(key, out var known))
            return known;
        // A page that is not in the folder itself still gives its name to what is below it.
        var parent = above.Count == 0 ? null : FolderOf(space, [.. above.Take(above.Count - 1)]);
        var path = parent is null
            ? Take("", SafeName.Of(space), key)
            : parent.Length > DeepestFolder ? parent : $"{parent}/{Take(parent, SafeName.Of(above[^1]), key)}";
        return _folders[key] = path;
    }

    /// <summary>Makes a name the only one of its folder, whether or not upper and lower case differ there.</summary>
    private string Take(string folder, string name, string id)
    {
        if (!_taken.TryGetValue(folder, out var taken))
            _taken[folder] = taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var only = name;
        if (!taken.Add(only))
        {
            var dot = name.LastIndexOf('.');
            var (stem, extension) = folder.EndsWith(".files", StringComparison.Ordinal) && dot > 0 ? (name[..dot], name[dot..]) : (name, "");
            for (var count = 0; !taken.Add(only); count++)
                only = $"{stem} ({SafeName.Of(id)}{(count == 0 ? "" : $"-{count}")}){extension}";
        }
        // The folder of its files must not be that of another document.
        taken.Add($"{only}.files");
        taken.Add($"{only}.md");
        return only;
    }

    private static string Key(string space, IReadOnlyList<string> titles) => $"{space}\0{string.Join('\0', titles)}";
}
