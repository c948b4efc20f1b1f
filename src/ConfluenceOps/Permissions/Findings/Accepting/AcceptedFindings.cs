using System.Text.Json;

namespace ConfluenceOps.Permissions.Findings.Accepting;

/// <summary>What somebody has decided to live with, each with a reason, until a day or for ever.</summary>
/// <param name="entries">The decisions.</param>
public sealed class AcceptedFindings(IReadOnlyList<Acceptance> entries)
{
    /// <summary>Reads a file: <c>{ "accepted": [ { "finding": …, "reason": …, "until": …, "by": … } ] }</c>.</summary>
    /// <exception cref="AcceptanceFileException">It is not there, or is no such file.</exception>
    public static async Task<AcceptedFindings> LoadAsync(string path, CancellationToken cancel)
    {
        try
        {
            var file = File.OpenRead(path);
            await using (file.ConfigureAwait(false))
            {
                var read = await JsonSerializer.DeserializeAsync(file, AcceptanceJson.Default.AcceptanceFile, cancel).ConfigureAwait(false);
                return new AcceptedFindings(read?.Accepted ?? throw new JsonException("The file has no list 'accepted'."));
            }
        }
        catch (JsonException problem)
        {
            throw new AcceptanceFileException(path, (problem.LineNumber ?? 0) + 1, problem.Message.Split(" Path:")[0], problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new AcceptanceFileException(path, problem);
        }
    }

    /// <summary>Marks what was accepted, and says which decisions have ended or concern nothing.</summary>
    /// <param name="findings">What a review found.</param>
    /// <param name="today">The day that decides whether a decision still holds.</param>
    public AcceptedReview Apply(IReadOnlyList<Finding> findings, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var holding = entries.Where(entry => Holds(entry, today)).ToList();
        return new AcceptedReview(
            [.. findings.Select(finding => holding.Find(entry => Concerns(entry, finding)) is { } acceptance ? finding with { Accepted = acceptance } : finding)],
            [.. entries.Select(entry => Warning(entry, findings.Count(finding => Concerns(entry, finding)), today)).OfType<string>()]);
    }

    private static bool Holds(Acceptance entry, DateOnly today) => entry.Until is not { } last || today <= last;

    /// <summary>A decision names a finding by its id, or by its rule and, if it has one, its space.</summary>
    private static bool Concerns(Acceptance entry, Finding finding) =>
        Wildcard.Matches(entry.Finding, finding.Id) || Wildcard.Matches(entry.Finding, finding.Space is { } space ? $"{finding.Rule} {space}" : finding.Rule);

    private static string? Warning(Acceptance entry, int concerned, DateOnly today) => (Holds(entry, today), concerned) switch
    {
        (false, 0) => $"The acceptance of '{entry.Finding}' ended on {entry.Until:yyyy-MM-dd}, and this review found nothing of the kind: it can be taken out.",
        (false, _) => $"The acceptance of '{entry.Finding}' ended on {entry.Until:yyyy-MM-dd}: {(concerned == 1 ? "1 finding counts" : $"{concerned:N0} findings count")} again. It was accepted because: {entry.Reason}",
        (true, 0) => $"The acceptance of '{entry.Finding}' concerns nothing that this review found.",
        _ => null,
    };
}

/// <summary>Findings with what was accepted of them.</summary>
/// <param name="Findings">All of them, in the same order; those that were accepted say so.</param>
/// <param name="Warnings">Decisions that have ended, and decisions that concern nothing.</param>
public sealed record AcceptedReview(IReadOnlyList<Finding> Findings, IReadOnlyList<string> Warnings);
