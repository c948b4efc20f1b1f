using System.Text;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Reporting;

namespace ConfluenceOps.Tests.Permissions.Reporting;

public class AccessTableTests
{
    [Fact]
    public async Task A_row_says_what_somebody_holds_in_a_space_at_most_what_else_and_through_what()
    {
        var rows = await AccessAsync(ReviewedSites.Small());

        Assert.Equal("Space,SpaceName,Subject,AccountId,Type,Status,Right,Rights,Unknown,Through", rows[0]);
        Assert.Contains("OPS,OPS space,maya,maya,person,active,Administer,\"View, Comment, Edit, Delete, Export, Administer\",,the group leadership", rows);
        Assert.Contains("ENG,ENG space,jonas,jonas,person,active,Edit,\"View, Comment, Edit\",Export,the group engineering", rows);
        Assert.Contains("OPS,OPS space,Anonymous,anonymous,anonymous,,View,View,,anonymous", rows);
    }

    [Fact]
    public async Task Who_holds_nothing_in_a_space_has_no_row_there()
    {
        var rows = await AccessAsync(ReviewedSites.Small());

        Assert.DoesNotContain(rows, row => row.Contains("victor", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://elsewhere.example\")", "\"'=HYPERLINK(\"\"https://elsewhere.example\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("one, \"two\"", "\"one, \"\"two\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("a-b=c", "a-b=c")]
    public async Task No_cell_is_a_formula_and_every_cell_is_one_cell(string name, string cell)
    {
        var map = new AccessMapBuilder().People(name).Space("ENG", space => space.Grant($"user {name}", "read space")).Build();

        using var table = new MemoryStream();
        await ReviewReport.WriteCsvAsync(new PermissionReview(map), table, TestContext.Current.CancellationToken);

        Assert.Contains($"ENG,ENG space,{cell},{cell},person,active,View,View,,{cell}\r\n", Encoding.UTF8.GetString(table.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_is_told_that_it_is_unicode()
    {
        using var table = new MemoryStream();
        await ReviewReport.WriteCsvAsync(ReviewedSites.Small(), table, TestContext.Current.CancellationToken);

        Assert.Equal([0xEF, 0xBB, 0xBF], table.ToArray()[..3]);
    }

    [Fact]
    public async Task Findings_are_a_table_of_their_own_with_the_accepted_ones_marked()
    {
        using var table = new MemoryStream();
        await ReviewReport.WriteFindingsCsvAsync(ReviewedSites.Small(), table, TestContext.Current.CancellationToken);
        var rows = Encoding.UTF8.GetString(table.ToArray()).Split("\r\n");

        Assert.StartsWith("High,AnonymousView,OPS,,,Anonymous,OPS may be viewed by whoever is not signed in.,", rows[1], StringComparison.Ordinal);
        Assert.EndsWith(",It is meant to be.,2027-01-31,nora,AnonymousView-2", rows[6], StringComparison.Ordinal);
    }

    private static async Task<string[]> AccessAsync(PermissionReview review)
    {
        using var table = new MemoryStream();
        await ReviewReport.WriteCsvAsync(review, table, TestContext.Current.CancellationToken);
        return new UTF8Encoding(true).GetString(table.ToArray()).TrimStart('\ufeff').Split("\r\n");
    }
}
