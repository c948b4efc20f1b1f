using System.Text.Json;
using ConfluenceOps.Permissions.Baselines;

namespace ConfluenceOps.Permissions.Reporting.Json;

/// <summary>A review as programs read it. A shape of its own: what a program relies on does not change when a record here does.</summary>
internal sealed class ReviewDocument
{
    public const string CurrentSchema = "confluenceops.review/1";

    public required string Schema { get; init; }

    public required string Site { get; init; }

    public required DateTimeOffset Gathered { get; init; }

    public string? Account { get; init; }

    public required ReviewSummary Summary { get; init; }

    public required IReadOnlyList<string> NotSeen { get; init; }

    public required IEnumerable<ReviewFinding> Findings { get; init; }

    public required IEnumerable<ReviewSetting> Settings { get; init; }

    public required IEnumerable<ReviewSpace> Spaces { get; init; }

    public ReviewChanges? Changes { get; init; }

    public static Task WriteAsync(PermissionReview review, BaselineComparison? comparison, Stream stream, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(review);
        return JsonSerializer.SerializeAsync(stream, Of(review, comparison), ReviewJson.Default.ReviewDocument, cancel);
    }

    private static ReviewDocument Of(PermissionReview review, BaselineComparison? comparison) => new()
    {
        Schema = CurrentSchema,
        Site = review.Site.AbsoluteUri,
        Gathered = review.Gathered,
        Account = review.Map.Account?.AccountId,
        Summary = ReviewSummary.Of(review),
        NotSeen = review.NotSeen,
        Findings = review.Findings.Select(ReviewFinding.Of),
        Settings = review.Settings.Select(setting => new ReviewSetting(setting.Name, setting.State, setting.Value, setting.Meaning, setting.Advice)),
        Spaces = review.Decider.Spaces.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(pair => ReviewSpace.Of(review.Decider, pair.Value)),
        Changes = comparison is null ? null : ReviewChanges.Of(comparison),
    };
}
