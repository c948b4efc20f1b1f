using System.Globalization;

namespace ConfluenceOps.Sandbox.Fillers.Demonstration;

/// <summary>A page of the demonstration as its file tells it: a header in a comment, then the body.</summary>
internal sealed class PageFile
{
    private const string Folder = "Fillers/Demonstration/Pages/";
    private const string HeaderEnd = "\n-->\n";

    private readonly Dictionary<string, string> _header = [];

    private PageFile(string spaceKey, string text, DateTimeOffset today)
    {
        SpaceKey = spaceKey;
        var end = text.IndexOf(HeaderEnd, StringComparison.Ordinal);
        foreach (var line in text[..end].Split('\n')[1..])
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            _header[line[..colon]] = line[(colon + 2)..];
        }

        Body = text[(end + HeaderEnd.Length)..].TrimEnd();
        if (_header.TryGetValue("document", out var document))
            AtlasDocument = RelativeDates.Fill(SandboxResources.ReadText($"Fillers/Demonstration/Documents/{spaceKey}/{document}"), today);
    }

    public string SpaceKey { get; }

    public string Body { get; }

    /// <summary>The body in Atlassian Document Format, from the file that the header names.</summary>
    public string? AtlasDocument { get; }

    public string Title => _header["title"];

    public string Author => _header["author"];

    public string? Parent => _header.GetValueOrDefault("parent");

    public string Type => _header.GetValueOrDefault("type", "page");

    public string Message => _header.GetValueOrDefault("message", "");

    public int Version => Number(_header["version"]);

    public int CreatedDaysAgo => Number(_header["created"]);

    public int ModifiedDaysAgo => Number(_header["modified"].Split(" by ")[0]);

    public string ModifiedBy => _header["modified"].Split(" by ") is [_, var editor] ? editor : Author;

    public IReadOnlyList<string> Labels => List("labels");

    public IReadOnlyList<string> Attachments => List("attachments");

    /// <summary>Entries such as <c>group engineering</c>.</summary>
    public IReadOnlyList<string> View => List("view");

    /// <summary>Entries such as <c>user maya-okafor</c>.</summary>
    public IReadOnlyList<string> Edit => List("edit");

    public static IEnumerable<PageFile> ReadAll(DateTimeOffset today) =>
        from name in SandboxResources.Names(Folder)
        select new PageFile(name[Folder.Length..].Split('/')[0], RelativeDates.Fill(SandboxResources.ReadText(name), today), today);

    private string[] List(string name) => _header.GetValueOrDefault(name, "").Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
