using ConfluenceOps.Markup.Sections;

namespace ConfluenceOps.Tests.Markup.Sections;

public sealed class SectionedTextTests
{
    private const string Page = """
        Before all.

        # Rollout

        How it goes.

        ## Roll back *fast*

        Press the button.

        ```
        # no heading
        ```

        ### After that

        Tell people.

        ## Contacts

        > # quoted

        - # listed

        Contacts twice
        --------------

        ## Contacts

        Others.
        """;

    [Fact]
    public void A_text_is_cut_at_its_headings()
    {
        var sections = SectionedText.Of(Page).Sections;

        Assert.Equal(["", "Rollout", "Roll back fast", "After that", "Contacts", "Contacts twice", "Contacts"], sections.Select(section => section.Heading));
        Assert.Equal([0, 1, 2, 3, 2, 2, 2], sections.Select(section => section.Level));
        Assert.Equal(["Rollout", "Roll back fast", "After that"], sections[3].Path);
    }

    [Fact]
    public void What_stands_below_a_heading_is_without_it()
    {
        var bodies = SectionedText.Of("Before.\n\n# One #\n\ntext\n\nTwo\n---\nmore\n\n# Three").Sections.Select(section => section.Body.Trim());

        Assert.Equal(["Before.", "text", "more", ""], bodies);
    }

    [Theory]
    [InlineData(Page)]
    [InlineData("")]
    [InlineData("no heading at all")]
    [InlineData("# One\r\ntext\r\n# Two\r\n")]
    [InlineData("---\ntitle: x\n---\n# One")]
    public void The_sections_put_together_are_the_text(string text) =>
        Assert.Equal(text, string.Concat(SectionedText.Of(text).Sections.Select(section => section.Text)));

    [Fact]
    public void Quotes_in_quotes_without_end_are_one_section()
    {
        var text = new string('>', 5000) + " # deep\n\n# Heading";

        Assert.Equal([text], SectionedText.Of(text).Sections.Select(section => section.Text));
    }

    [Theory]
    [InlineData("Roll-back-fast")]
    [InlineData("roll back fast")]
    [InlineData("Runbook-Rollbackfast")]
    [InlineData("Run-book-Roll-back-fast")]
    public void A_section_is_found_by_its_heading_or_by_any_anchor_for_it(string name)
    {
        var found = SectionedText.Of(Page).Find(name, "Run book");

        Assert.Equal(["Roll back fast", "After that"], found.Select(section => section.Heading));
    }

    [Fact]
    public void A_heading_that_is_there_twice_is_counted_from_nought()
    {
        var text = SectionedText.Of(Page);

        Assert.DoesNotContain("Others", text.Find("Contacts", "Run book")[0].Text, StringComparison.Ordinal);
        Assert.Contains("Others", text.Find("Contacts.1", "Run book")[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_is_found_by_an_anchor_in_it() =>
        Assert.Equal("Two", SectionedText.Of("# One\n\n# Two\n\n<a name=\"spot\"></a>text").Find("spot", "Page")[0].Heading);

    [Theory]
    [InlineData("nothing")]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("Contacts.7")]
    public void What_no_heading_is_called_is_not_found(string name) => Assert.Empty(SectionedText.Of(Page).Find(name, "Run book"));

    [Theory]
    [InlineData("![](")]
    [InlineData("[a]: b\n")]
    [InlineData("# ![](")]
    [InlineData("# a\n")]
    [InlineData("> ")]
    public void Much_of_anything_is_cut_without_trouble(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, (1 << 18) / part.Length));

        // What is not linear takes hours.
        Assert.Equal(text, string.Concat(SectionedText.Of(text).Sections.Select(section => section.Text)));
    }
}
