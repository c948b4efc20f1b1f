using System.Text.Json;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Baselines;
using ConfluenceOps.Permissions.Reporting;

namespace ConfluenceOps.Tests.Permissions.Reporting;

public sealed class ReviewReportTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("confluenceops-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("review.html", "review.html")]
    [InlineData("review.HTM", "review.HTM")]
    [InlineData("review.json", "review.json")]
    [InlineData("review.csv", "review.csv", "review.findings.csv")]
    public async Task The_ending_of_the_path_says_what_is_written(string name, params string[] written)
    {
        var paths = await ReviewReport.SaveAsync(ReviewedSites.Small(), comparison: null, At(name), Cancel);

        Assert.Equal(written.Select(At), paths);
        Assert.Equal(written.Order(StringComparer.Ordinal), _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("review.pdf")]
    [InlineData("review")]
    public async Task Another_ending_is_one_error_and_writes_nothing(string name)
    {
        var error = await Assert.ThrowsAsync<ReportFormatException>(() => ReviewReport.SaveAsync(ReviewedSites.Small(), comparison: null, At(name), Cancel));

        Assert.Contains(".html, .csv or .json", error.Advice, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task A_report_that_is_broken_off_leaves_the_earlier_one_as_it_was()
    {
        await File.WriteAllTextAsync(At("review.html"), "earlier", Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReviewReport.SaveAsync(ReviewedSites.Small(), comparison: null, At("review.html"), new CancellationToken(canceled: true)));

        Assert.Equal("earlier", await File.ReadAllTextAsync(At("review.html"), Cancel));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task For_programs_there_are_summary_findings_settings_spaces_and_what_was_not_seen()
    {
        var review = await JsonAsync(ReviewedSites.Small(), comparison: null);

        Assert.Equal("confluenceops.review/1", review.GetProperty("schema").GetString());
        Assert.Equal(2, review.GetProperty("summary").GetProperty("open").GetProperty("High").GetInt32());
        Assert.Equal(1, review.GetProperty("summary").GetProperty("spacesOpenToAnonymous").GetInt32());
        Assert.Equal(2, review.GetProperty("notSeen").GetArrayLength());
        Assert.Equal("It is meant to be.", review.GetProperty("findings")[5].GetProperty("accepted").GetProperty("reason").GetString());
        Assert.Equal("NotShown", review.GetProperty("settings")[1].GetProperty("state").GetString());
        Assert.False(review.TryGetProperty("changes", out _));
    }

    [Fact]
    public async Task A_space_has_its_grants_and_how_many_hold_each_right_in_the_end()
    {
        var review = await JsonAsync(ReviewedSites.Small(), comparison: null);

        var space = review.GetProperty("spaces")[2];
        Assert.Equal("OPS", space.GetProperty("key").GetString());
        Assert.Contains(space.GetProperty("grants").EnumerateArray(), grant => grant.GetProperty("to").GetProperty("id").GetString() == "leadership");
        // Anonymous, four people, the guest and the app.
        Assert.Equal(7, space.GetProperty("effective").GetProperty("View").GetProperty("allowed").GetInt32());
        Assert.Equal(9, review.GetProperty("spaces")[1].GetProperty("effective").GetProperty("View").GetProperty("unknown").GetInt32() + 2);
    }

    [Fact]
    public async Task Changes_since_a_baseline_are_written_with_who_where_and_through_what()
    {
        var map = ReviewedSites.SmallMap();
        var before = map with { Groups = [.. map.Groups.Select(record => record.Group.Id == "engineering" ? record with { Members = ["maya", "priya"] } : record)] };

        var review = await JsonAsync(ReviewedSites.Small(), BaselineComparison.Compare(new ReviewBaseline { Map = before }, ReviewedSites.Small()));

        var change = review.GetProperty("changes").GetProperty("access").EnumerateArray().First(one => one.GetProperty("kind").GetString() == "Gained");
        Assert.Equal(("jonas", "ENG"), (change.GetProperty("subject").GetProperty("id").GetString(), change.GetProperty("space").GetString()));
        Assert.Contains("through the group engineering", change.GetProperty("through").GetString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> JsonAsync(PermissionReview review, BaselineComparison? comparison)
    {
        using var stream = new MemoryStream();
        await ReviewReport.WriteJsonAsync(review, comparison, stream, Cancel);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
