using ConfluenceOps.Documents.Filters;

namespace ConfluenceOps.Tests.Documents.Filters;

public class DocumentFilterTests
{
    [Theory]
    [InlineData("Source -eq 'Confluence'")]
    [InlineData("$_.Source -eq 'confluence' -and $PSItem.Tags -contains 'RUNBOOK'")]
    [InlineData("source -EQ \"Confluence\"")]
    [InlineData("'Confluence' -eq Source")]
    [InlineData("Title -like 'deploy*'")]
    [InlineData("Title -clike 'Deploy*' -and -not (Title -clike 'deploy*')")]
    [InlineData("Title -like '*: r[a-p]ll?ack'")]
    [InlineData("Title -notlike 'deploy'")]
    [InlineData("Title -match '^deploy.+back$'")]
    [InlineData("Title -cnotmatch 'DEPLOY'")]
    [InlineData("Tag -contains 'on-call'")]
    [InlineData("'on-call' -in Tags")]
    [InlineData("'nothing' -notin $_.Tags")]
    [InlineData("Tags -notcontains 'nothing'")]
    [InlineData("Tags -like 'on*'")]
    [InlineData("Tags -eq 'runbook'")]
    [InlineData("Tags -ne 'runbook'")]
    [InlineData("Ancestors -contains 'runbooks'")]
    [InlineData("Space -in 'ENG', 'ops'")]
    [InlineData("Space -in @('ENG','OPS')")]
    [InlineData("Space -in ('ENG','OPS')")]
    [InlineData("Space -notin @()")]
    [InlineData("Space -in 'OPS'")]
    [InlineData("'ENG','OPS' -contains Space")]
    [InlineData("Space -cnotin 'ops'")]
    [InlineData("ReadOnly")]
    [InlineData("(ReadOnly) -eq $true")]
    [InlineData("-not Edited")]
    [InlineData("!Edited")]
    [InlineData("!!$_.ReadOnly")]
    [InlineData("Edited -eq $false")]
    [InlineData("Gone -eq $null")]
    [InlineData("$null -ne Imported")]
    [InlineData("Version -gt 2 -and Version -le 3 -and Version -ne -3")]
    [InlineData("Version -ge '3'")]
    [InlineData("PageVersion -gt Version")]
    [InlineData("Id -in 1, 12")]
    [InlineData("PageId -eq 65601")]
    [InlineData("Modified -gt '2024-05-06 07:08:08Z'")]
    [InlineData("Modified -lt '2024-05-06T07:08:09.5+00:00'")]
    [InlineData("Modified -eq '2024-05-06T09:08:09+02:00'")]
    [InlineData("Created -lt '2024-06-01' -and Imported -gt Modified")]
    [InlineData("Author -gt 'aaron'")]
    [InlineData("Url -like 'https://acme.example/*'")]
    [InlineData("Source -eq \u2018Confluence\u2019 # as a wiki page quotes it")]
    [InlineData("Source -eq 'Confluence' `\n  -and ReadOnly")]
    [InlineData("$true")]
    public void What_is_said_of_a_document_holds(string filter) => Assert.True(DocumentFilter.Parse(filter).Matches(FilterSample.Imported));

    [Theory]
    [InlineData("Source -eq 'Catalog'")]
    [InlineData("Source -ne 'Confluence'")]
    [InlineData("Source -ceq 'confluence' -and Title -ceq 'deploy: rollback'")]
    [InlineData("Title -like 'deploy'")]
    [InlineData("Title -eq 'Deploy'")]
    [InlineData("Tags -ccontains 'Runbook'")]
    [InlineData("Gone")]
    [InlineData("GoneReason -eq 'Deleted'")]
    [InlineData("Space -in @()")]
    [InlineData("Modified -gt '2024-05-06 07:08:09Z'")]
    [InlineData("$false")]
    public void What_is_not_so_does_not(string filter) => Assert.False(DocumentFilter.Parse(filter).Matches(FilterSample.Imported));

    [Theory]
    [InlineData("Imported -lt '2024-01-01'")]
    [InlineData("PageVersion -lt 1")]
    [InlineData("Author -eq $null")]
    [InlineData("Author -like '*'")]
    [InlineData("-not Author")]
    [InlineData("Tags -notcontains 'runbook'")]
    [InlineData("-not (Tags -like '*')")]
    [InlineData("Title -like '*`[template`]'")]
    [InlineData("Position -gt -5")]
    public void What_a_document_has_not_is_compared_as_nothing(string filter) =>
        Assert.True(DocumentFilter.Parse(filter).Matches(FilterSample.Written));

    /// <summary>PowerShell binds -and and -or alike.</summary>
    [Theory]
    [InlineData("$true -or $true -and $false", false)]
    [InlineData("$true -or ($true -and $false)", true)]
    [InlineData("$false -and $false -or $true", true)]
    [InlineData("-not $false -and $true", true)]
    public void Conditions_are_joined_from_left_to_right(string filter, bool holds) =>
        Assert.Equal(holds, DocumentFilter.Parse(filter).Matches(FilterSample.Imported));

    [Theory]
    [InlineData("(($_.SOURCE -ieq \"Confluence\"))", "Source -eq 'Confluence'")]
    [InlineData("!(Tag -CContains 'it''s') -or gone", "-not (Tags -ccontains 'it''s') -or Gone")]
    [InlineData("Space -in @('a') -and (Edited -or Version -gt 1.50)", "Space -in @('a') -and (Edited -or Version -gt 1.50)")]
    [InlineData("(Space -in ('a','b'))", "Space -in 'a', 'b'")]
    [InlineData("Edited -or Gone -and ReadOnly", "Edited -or Gone -and ReadOnly")]
    [InlineData("Author -eq '\u2019\u2019'", "Author -eq '\u2019\u2019'")]
    public void The_normal_form_says_the_same(string filter, string normal)
    {
        Assert.Equal(normal, DocumentFilter.Parse(filter).ToString());
        Assert.Equal(normal, DocumentFilter.Parse(normal).ToString());
    }

    [Fact]
    public void A_pattern_that_would_never_end_is_given_up()
    {
        var filter = DocumentFilter.Parse("Title -match '^(a+)+$'");
        var hostile = FilterSample.Imported with { Title = new string('a', 40) + "!" };

        var slow = Assert.Throws<FilterTooSlowException>(() => filter.Matches(hostile));

        Assert.Equal("FilterTooSlow", slow.ErrorId);
        Assert.Contains("(a+)+", slow.Message, StringComparison.Ordinal);
        Assert.Contains("document 12", slow.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wildcards_end_whatever_they_are()
    {
        var filter = DocumentFilter.Parse($"Title -like '{string.Concat(Enumerable.Repeat("a*", 60))}b'");

        Assert.False(filter.Matches(FilterSample.Imported with { Title = new string('a', 50_000) }));
    }

    [Fact]
    public void A_filter_of_a_hundred_thousand_conditions_is_read_and_asked()
    {
        var filter = DocumentFilter.Parse($"Version -gt 0{string.Concat(Enumerable.Repeat(" -and Id -gt 1 -or Gone", 50_000))}");

        Assert.True(filter.Matches(FilterSample.Imported));
        Assert.Equal(filter.ToString(), DocumentFilter.Parse(filter.ToString()).ToString());
    }
}
