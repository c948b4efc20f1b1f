using ConfluenceOps.Documents.Filters;

namespace ConfluenceOps.Tests.Documents.Filters;

public class FilterExceptionTests
{
    [Theory]
    [InlineData("", 0, "It is empty")]
    [InlineData("Sorce -eq 'Confluence'", 0, "Is Source meant?")]
    [InlineData("Wiki -eq 'x'", 0, "They have Id, Title")]
    [InlineData("Source -eq Confluence", 11, "a text stands in quotation marks")]
    [InlineData("Source -eq 'Confluense'", 11, "it is Confluence or Catalog")]
    [InlineData("Source -eq", 10, "is expected here, and not the end")]
    [InlineData("Source -eq -and Edited", 11, "and not -and")]
    [InlineData("Source 'x'", 7, "-and, -or or the end is expected")]
    [InlineData("(Source -eq 'Catalog'", 0, "never closed")]
    [InlineData("Source -eq 'Catalog')", 20, "and not ')'")]
    [InlineData("Source -eq 'Catalog", 11, "no closing quotation mark")]
    [InlineData("Source -like \"$x*\"", 14, "in single quotes it means itself")]
    [InlineData("Source -replace 'a', 'b'", 7, "-replace is not a part of filters")]
    [InlineData("Edited -xor Gone", 7, "-xor is not a part of filters")]
    [InlineData("Title.Length -gt 3", 5, "Members and calls are not a part of filters")]
    [InlineData("$_.Title.ToUpper() -eq 'X'", 8, "Members and calls are not a part of filters")]
    [InlineData("Modified -gt (Get-Date).AddDays(-7)", 17, "Members and calls are not a part of filters")]
    [InlineData("Modified -gt $(Get-Date)", 13, "Sub-expressions are not a part of filters")]
    [InlineData("Space -eq $space", 10, "Variables are not a part of filters")]
    [InlineData("$_ -eq 'x'", 0, "one of its properties")]
    [InlineData("Title | Remove-Item", 6, "Pipelines are not a part of filters")]
    [InlineData("Title = 'x'", 6, "-eq compares")]
    [InlineData("Edited; Remove-Item /", 6, "one condition")]
    [InlineData("[IO.File]::Delete('x')", 0, "Types and indexes")]
    [InlineData("& 'x'", 0, "Calls are not")]
    [InlineData("'x'", 0, "alone is no condition")]
    [InlineData("1 -eq 1", 0, "nothing of a document")]
    [InlineData("-not Source -eq 'Catalog'", 12, "-not binds tighter than -eq")]
    [InlineData("(Edited -or Gone) -eq $true", 18, "on its left is a condition")]
    [InlineData("Version -lt 1 -lt 2", 14, "cannot be compared again")]
    [InlineData("ReadOnly -eq 'false'", 13, "ReadOnly is $true or $false")]
    [InlineData("ReadOnly -gt $false", 9, "have no order")]
    [InlineData("Version -gt 'many'", 12, "Version is a number")]
    [InlineData("Modified -gt '31.1.2026'", 13, "times are written '2026-01-31'")]
    [InlineData("Modified -like '2026*'", 0, "Modified is a time")]
    [InlineData("Modified -gt Version", 0, "Modified is a time and Version is a number")]
    [InlineData("Title -contains 'deploy'", 0, "-like '*word*' looks into a text")]
    [InlineData("Space -eq 'ENG', 'OPS'", 10, "on the right of -in")]
    [InlineData("Tags -contains 'a', 'b'", 5, "is a list itself")]
    [InlineData("Tags -in 'a', 'b'", 5, "is a list itself")]
    [InlineData("Title -match '('", 13, "The pattern cannot be read")]
    [InlineData("Title -like '[z-a]'", 12, "The pattern cannot be read")]
    [InlineData("Version -gt 12abc", 12, "12abc is no number")]
    public void What_is_no_filter_is_refused_at_its_place(string filter, int position, string problem)
    {
        var refused = Assert.Throws<FilterException>(() => DocumentFilter.Parse(filter));

        Assert.Contains(problem, refused.Problem, StringComparison.Ordinal);
        Assert.Equal(position, refused.Position);
        Assert.Equal("FilterNotUnderstood", refused.ErrorId);
        Assert.Equal(ErrorKind.InvalidArgument, refused.Kind);
    }

    [Fact]
    public void The_text_is_shown_with_the_place_marked()
    {
        var refused = Assert.Throws<FilterException>(() => DocumentFilter.Parse("Edited -and\n  Sorce -eq 'x'"));

        Assert.Equal(
            "The filter is not understood between « and »: Edited -and   «Sorce» -eq 'x'. Documents have no such property. Is Source meant?",
            refused.Happened);
    }

    [Fact]
    public void Of_a_long_text_only_the_neighbourhood_is_shown_and_no_control_character()
    {
        var refused = Assert.Throws<FilterException>(() => DocumentFilter.Parse($"Title -eq '{new string('a', 5000)}\u001b[31m' -and {new string('x', 5000)}"));

        Assert.InRange(refused.Happened.Length, 100, 1000);
        Assert.DoesNotContain('\u001b', refused.Message);
        Assert.Contains("…aaa", refused.Happened, StringComparison.Ordinal);
        Assert.Contains("xxx…»", refused.Happened, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_stranger_wrote_is_repeated_in_part_and_without_control_characters()
    {
        var refused = Assert.Throws<FilterException>(() => DocumentFilter.Parse($"Version -gt '\u001b]0;owned{new string('a', 5000)}'"));

        Assert.DoesNotContain('\u001b', refused.Message);
        Assert.InRange(refused.Message.Length, 100, 1000);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("!")]
    [InlineData("-not ")]
    [InlineData("-not (")]
    public void Ten_thousand_levels_are_an_error_like_any_other(string opening)
    {
        var refused = Assert.Throws<FilterException>(() => DocumentFilter.Parse(string.Concat(Enumerable.Repeat(opening, 10_000)) + "Edited"));

        Assert.Contains("nested more than 100 deep", refused.Problem, StringComparison.Ordinal);
    }
}
