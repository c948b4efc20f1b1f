using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Permissions.Findings.Accepting;

namespace ConfluenceOps.Tests.Permissions.Findings.Accepting;

public sealed class AcceptedFindingsTests : IDisposable
{
    private static readonly DateOnly _today = new(2026, 11, 22);

    private readonly string _file = Path.GetTempFileName();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("AnonymousView OPS", "AnonymousView OPS")]
    [InlineData("anonymousview ops", "AnonymousView OPS")]
    [InlineData("Anonymous* OPS", "AnonymousView OPS|AnonymousExport OPS")]
    [InlineData("AnonymousView *", "AnonymousView OPS|AnonymousView DOCS")]
    [InlineData("AnonymousView-*", "AnonymousView OPS|AnonymousView DOCS")]
    [InlineData("DeactivatedMember", "DeactivatedMember ")]
    public async Task An_entry_names_a_finding_by_rule_and_space_or_by_id(string entry, string accepted)
    {
        var review = await ApplyAsync($$"""{ "accepted": [ { "finding": "{{entry}}", "reason": "We know." } ] }""");

        Assert.Equal(accepted.Split('|').Order(), review.Findings.Where(finding => finding.Accepted is not null).Select(finding => $"{finding.Rule} {finding.Space}").Order());
        Assert.Empty(review.Warnings);
    }

    [Fact]
    public async Task An_accepted_finding_says_why_until_when_and_by_whom()
    {
        var review = await ApplyAsync("""
            {
              // Carriers have no accounts.
              "accepted": [ { "finding": "AnonymousView OPS", "reason": "Carriers read it.", "until": "2026-11-22", "by": "Nora" }, ]
            }
            """);

        Assert.Equal(
            new Acceptance("AnonymousView OPS", "Carriers read it.", _today, "Nora"), Assert.Single(review.Findings, finding => finding is { Rule: "AnonymousView", Space: "OPS" }).Accepted);
    }

    [Fact]
    public async Task An_acceptance_that_has_ended_holds_no_longer_and_says_so()
    {
        var review = await ApplyAsync("""{ "accepted": [ { "finding": "AnonymousView *", "reason": "Carriers read it.", "until": "2026-11-21" } ] }""");

        Assert.DoesNotContain(review.Findings, finding => finding.Accepted is not null);
        Assert.Equal(["The acceptance of 'AnonymousView *' ended on 2026-11-21: 2 findings count again. It was accepted because: Carriers read it."], review.Warnings);
    }

    [Fact]
    public async Task An_acceptance_that_concerns_nothing_is_told()
    {
        var review = await ApplyAsync("""{ "accepted": [ { "finding": "GuestAccess OPS", "reason": "Auditors." } ] }""");

        Assert.Equal(["The acceptance of 'GuestAccess OPS' concerns nothing that this review found."], review.Warnings);
    }

    [Theory]
    [InlineData("{ \"accepted\": [\n  { \"finding\": \"A B\", \"reason\": \"x\", \"untill\": \"2027-01-31\" } ] }", "in line 2: An entry has no 'untill'.")]
    [InlineData("{ \"accepted\": [\n\n  { \"finding\": \"A B\", \"reason\": \"x\", \"until\": \"31.1.2027\" } ] }", "in line 3: '31.1.2027' is no day; a day looks like 2027-01-31.")]
    [InlineData("{ \"accepted\": [\n  { \"finding\": \"A B\", \"reason\": \" \" } ] }", "in line 2: An entry needs a 'reason'.")]
    [InlineData("{ \"accepted\": [\n  { \"reason\": \"x\" } ] }", "in line 2: An entry needs a 'finding'.")]
    [InlineData("{ \"accepted\": [\n  \"AnonymousView\" ] }", "in line 2: An entry is an object.")]
    [InlineData("{ \"acepted\": [] }", "in line 1")]
    [InlineData("{}", "in line 1: The file has no list 'accepted'.")]
    [InlineData("{ \"accepted\": [\n  { \"finding\": \"A B\",, } ] }", "in line 2")]
    public async Task A_broken_file_is_one_error_with_the_line(string text, string said)
    {
        await File.WriteAllTextAsync(_file, text, Cancel);

        var error = await Assert.ThrowsAsync<AcceptanceFileException>(() => AcceptedFindings.LoadAsync(_file, Cancel));

        Assert.Contains(said, error.Happened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_the_same_error() =>
        Assert.Contains("cannot be opened", (await Assert.ThrowsAsync<AcceptanceFileException>(() => AcceptedFindings.LoadAsync(_file + ".none", Cancel))).Happened, StringComparison.Ordinal);

    private async Task<AcceptedReview> ApplyAsync(string text)
    {
        await File.WriteAllTextAsync(_file, text, Cancel);
        var findings = Found.By("*", new AccessMapBuilder().People("maya").Deactivated("victor")
            .Space("OPS", space => space.GrantAll("user maya").Grant("anonymous", "read space", "export space")).Space("DOCS", space => space.GrantAll("user maya").Grant("anonymous", "read space")));
        return (await AcceptedFindings.LoadAsync(_file, Cancel)).Apply(findings, _today);
    }
}
