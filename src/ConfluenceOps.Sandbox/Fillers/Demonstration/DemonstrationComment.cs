using System.Text.Json;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Demonstration;

/// <summary>A comment of <c>Comments.json</c>, with those that answer it.</summary>
internal sealed record DemonstrationComment(
    string? Space,
    string? Page,
    string By,
    double DaysAgo,
    string Body,
    string? Marker,
    string? Selection,
    string? Resolution,
    List<DemonstrationComment>? Answers)
{
    private const long FirstId = 9_437_185;

    /// <summary>All comments by the space and title of their page.</summary>
    public static ILookup<(string Space, string Title), SandboxComment> ReadAll(DateTimeOffset today)
    {
        var id = FirstId;
        return JsonSerializer.Deserialize<List<DemonstrationComment>>(
                RelativeDates.Fill(SandboxResources.ReadText("Fillers/Demonstration/Comments.json"), today), JsonSerializerOptions.Web)!
            .SelectMany(thread => thread.Flatten(null, thread.Marker is not null, today, () => id++).Select(comment => (Thread: thread, Comment: comment)))
            .ToLookup(found => (found.Thread.Space!, found.Thread.Page!), found => found.Comment);
    }

    private IEnumerable<SandboxComment> Flatten(long? parent, bool inline, DateTimeOffset today, Func<long> nextId)
    {
        var comment = new SandboxComment
        {
            Id = nextId(),
            ParentId = parent,
            Location = inline ? "inline" : "footer",
            MarkerRef = Marker,
            Selection = Selection,
            Resolution = Resolution ?? "open",
            AuthorId = DemonstrationPeople.Account(By),
            Created = today.AddDays(-DaysAgo).AddHours(10),
            Modified = today.AddDays(-DaysAgo).AddHours(10),
            Body = Body,
        };
        return (Answers ?? []).SelectMany(answer => answer.Flatten(comment.Id, inline, today, nextId)).Prepend(comment);
    }
}
