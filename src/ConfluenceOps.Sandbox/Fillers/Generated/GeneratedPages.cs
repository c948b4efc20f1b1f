using System.Globalization;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>Writes the pages of one space, each from a generator of its own.</summary>
internal sealed class GeneratedPages(int seed, IReadOnlyList<SpaceOutline> spaces, SpaceOutline space, GeneratedTree tree, GeneratedPeople people)
{
    public const long FirstId = 1_000_001;

    public IEnumerable<SandboxPage> Write(long firstId)
    {
        for (var number = 0; number < space.Titles.Count; number++)
            yield return Page(firstId, number);
    }

    private SandboxPage Page(long firstId, int number)
    {
        var id = firstId + number;
        var random = DeterministicRandom.For(seed, id);
        var isBlogPost = !tree.HasChildren(number) && random.Chance(0.04);
        var author = random.Pick(people.AccountIds);
        var created = GeneratedSite.Today.AddMinutes(-random.Between(1_000, 1_500_000));
        var version = random.Chance(0.4) ? 1 : random.Between(2, 30);
        var attachments = Attachments(id, created, random);
        return new SandboxPage
        {
            Id = id,
            SpaceId = space.Id,
            Type = isBlogPost ? "blogpost" : "page",
            Title = space.Titles[number],
            ParentId = isBlogPost || number == 0 ? null : firstId + tree.Parent(number),
            Position = number,
            AuthorId = author,
            Created = created,
            Version = version,
            VersionAuthorId = version == 1 ? author : random.Pick(people.AccountIds),
            Modified = version == 1 ? created : created.AddTicks((long)((GeneratedSite.Today - created).Ticks * random.Fraction())),
            VersionMessage = version > 1 && random.Chance(0.2) ? $"{random.Pick(Vocabulary.Instance.Words("verb"))} the {random.Pick(Vocabulary.Instance.Words("noun"))}" : "",
            Labels = Labels(random),
            ViewRestriction = random.Chance(0.01) ? [.. Somebody(random), new("group", SandboxAccounts.GroupId)] : [],
            EditRestriction = random.Chance(0.01) ? Somebody(random) : [],
            Attachments = attachments,
            Body = BodyWriter.Write(new PageDraft(random, spaces, space, people.AccountIds, [.. attachments.Select(file => file.FileName)])),
        };
    }

    private static List<string> Labels(DeterministicRandom random)
    {
        if (!random.Chance(0.4))
            return [];
        var count = random.Between(1, 3);
        return [.. Enumerable.Range(0, count).Select(_ => Vocabulary.Instance.Word("label", random)).Distinct()];
    }

    private List<SandboxPrincipal> Somebody(DeterministicRandom random) =>
        random.Chance(0.5)
            ? [new("group", random.Pick(people.Teams).Id)]
            : [new("user", random.Pick(people.AccountIds)), new("group", random.Pick(people.Teams).Id)];

    private List<SandboxAttachment> Attachments(long pageId, DateTimeOffset created, DeterministicRandom random)
    {
        if (!random.Chance(0.25))
            return [];
        var count = random.Chance(0.6) ? 1 : random.Between(2, 4);
        return [.. Enumerable.Range(0, count).Select(number => Attachment((pageId * 10) + number, created, random))];
    }

    private SandboxAttachment Attachment(long id, DateTimeOffset created, DeterministicRandom random)
    {
        var kind = random.Pick(GeneratedFile.Kinds);
        var fileSeed = unchecked((seed * 1_000_003L) + id);
        return new SandboxAttachment
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"att{id}"),
            FileName = string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Instance.Word("noun", random)}-{id % 10_000}.{kind}"),
            MediaType = GeneratedFile.MediaType(kind),
            Size = GeneratedFile.Write(kind, fileSeed).Length,
            Version = random.Chance(0.8) ? 1 : random.Between(2, 5),
            AuthorId = random.Pick(people.AccountIds),
            Created = created,
            ContentPath = AttachmentContent.GeneratedPath(kind, fileSeed),
        };
    }
}
