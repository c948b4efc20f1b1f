using System.Globalization;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Demonstration;

/// <summary>Puts the page files together: ids, parents, order, restrictions and attachments.</summary>
internal sealed class DemonstrationPages(DemonstrationPeople people, IReadOnlyList<DemonstrationSpace> spaces, DateTimeOffset today)
{
    private const long FirstId = 65_537;
    private const int FirstWorkingHour = 8;
    private const int WorkingHours = 9;

    private static readonly Dictionary<string, string> _mediaTypes = new()
    {
        [".csv"] = "text/csv",
        [".json"] = "application/json",
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
    };

    private readonly Dictionary<string, long> _spaceIds = spaces
        .Select((space, number) => (space.Key, Id: DemonstrationSpace.IdOf(number))).ToDictionary(pair => pair.Key, pair => pair.Id);

    private readonly ILookup<(string Space, string Title), SandboxComment> _comments = DemonstrationComment.ReadAll(today);

    public List<SandboxPage> Read()
    {
        var files = PageFile.ReadAll(today).ToList();
        var ids = files.Select((file, at) => (file.SpaceKey, file.Title, Id: FirstId + at)).ToDictionary(entry => (entry.SpaceKey, entry.Title), entry => entry.Id);
        return
        [
            .. files
                .GroupBy(file => (file.SpaceKey, file.Type, file.Parent))
                .SelectMany(siblings => siblings.OrderBy(file => file.Title, StringComparer.OrdinalIgnoreCase).Select((file, position) => Page(file, position, ids)))
                .OrderBy(page => page.Id),
        ];
    }

    private SandboxPage Page(PageFile file, int position, Dictionary<(string SpaceKey, string Title), long> ids)
    {
        var id = ids[(file.SpaceKey, file.Title)];
        var created = At(file.CreatedDaysAgo, file);
        var modified = file.Version == 1 ? created : At(file.ModifiedDaysAgo, file).AddMinutes(40);
        return new SandboxPage
        {
            Id = id,
            SpaceId = _spaceIds[file.SpaceKey],
            Type = file.Type,
            Title = file.Title,
            ParentId = file.Parent is { } parent ? ids[(file.SpaceKey, parent)] : null,
            Position = position,
            AuthorId = DemonstrationPeople.Account(file.Author),
            Created = created,
            Version = file.Version,
            VersionAuthorId = DemonstrationPeople.Account(file.ModifiedBy),
            Modified = modified,
            VersionMessage = file.Message,
            Labels = [.. file.Labels],
            ViewRestriction = [.. file.View.Select(people.Principal)],
            EditRestriction = [.. file.Edit.Select(people.Principal)],
            Attachments = [.. file.Attachments.Select((name, at) => Attachment(file, (id * 10) + at, name, modified))],
            Comments = [.. _comments[(file.SpaceKey, file.Title)]],
            Body = file.Body,
            AtlasDocument = file.AtlasDocument,
        };
    }

    private static SandboxAttachment Attachment(PageFile file, long id, string name, DateTimeOffset created)
    {
        var content = SandboxResources.ReadBytes($"Fillers/Demonstration/Attachments/{file.SpaceKey}/{name}");
        return new SandboxAttachment
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"att{id}"),
            FileName = name,
            MediaType = _mediaTypes[Path.GetExtension(name)],
            Size = content.Length,
            AuthorId = DemonstrationPeople.Account(file.Author),
            Created = created,
            Content = content,
        };
    }

    /// <summary>People write at different hours of the working day, and a page always at the same one.</summary>
    private DateTimeOffset At(int daysAgo, PageFile file) => today.AddDays(-daysAgo).AddHours(FirstWorkingHour + (file.Title.Length % WorkingHours));
}
