using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup;

public class FrontMatterTests
{
    private static string Written(object? value) => FrontMatter.Write([new("key", value)]);

    [Theory]
    [InlineData("Release plan (2024), it's 100% done", "Release plan (2024), it's 100% done")]
    [InlineData("", "\"\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("NULL", "\"NULL\"")]
    [InlineData("2024-01-31", "\"2024-01-31\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("- item", "\"- item\"")]
    [InlineData("key: value", "\"key: value\"")]
    [InlineData("ends:", "\"ends:\"")]
    [InlineData("C # minor", "\"C # minor\"")]
    [InlineData("@jane", "\"@jane\"")]
    [InlineData("\"quoted\" \\ *", "\"\\\"quoted\\\" \\\\ *\"")]
    [InlineData("two\nlines", "\"two\\nlines\"")]
    [InlineData("bell\u0007\u2028", "\"bell\\U00000007\\U00002028\"")]
    [InlineData("Größe 字", "Größe 字")]
    public void Text_reads_as_the_same_text(string text, string yaml) => Assert.Equal($"---\nkey: {yaml}\n---\n", Written(text));

    [Fact]
    public void Numbers_dates_and_lists_keep_their_kind()
    {
        Assert.Equal("---\nkey: 3\n---\n", Written(3));
        Assert.Equal("---\nkey: 0.5\n---\n", Written(0.5));
        Assert.Equal("---\nkey: true\n---\n", Written(true));
        Assert.Equal("---\nkey: null\n---\n", Written(null));
        Assert.Equal("---\nkey: 2024-01-31T10:00:00Z\n---\n", Written(new DateTimeOffset(2024, 1, 31, 12, 0, 0, TimeSpan.FromHours(2))));
        Assert.Equal("---\nkey: 2024-01-31\n---\n", Written(new DateOnly(2024, 1, 31)));
        Assert.Equal("---\nkey:\n  - a\n  - \"1\"\n---\n", Written(new[] { "a", "1" }));
        Assert.Equal("---\nkey: []\n---\n", Written(Array.Empty<string>()));
        Assert.Equal("---\nkey:\n  - a\n  - b\nother: c\n---\n", FrontMatter.Write([new("key", "a"), new("other", "c"), new("key", "b")]));
    }

    [Theory]
    [InlineData("---\na: b\nlist:\n  - c\n---\n\ntext\n", "---\na: b\nlist:\n  - c\n---\n")]
    [InlineData("---\r\na: b\r\n---\r\ntext", "---\r\na: b\r\n---\r\n")]
    [InlineData("---\n---\ntext", "---\n---\n")]
    [InlineData("---\na: b\n---", "---\na: b\n---")]
    [InlineData("text\n---\na: b\n---\n", "")]
    [InlineData("---\nA rule above and below\n---\n", "")]
    [InlineData("---\na: b\n", "")]
    [InlineData("----\na: b\n---\n", "")]
    [InlineData("", "")]
    public void A_text_is_split_only_where_it_has_front_matter(string markdown, string frontMatter) =>
        Assert.Equal((frontMatter, markdown[frontMatter.Length..]), FrontMatter.Split(markdown));

    [Fact]
    public void A_text_that_looks_like_front_matter_stays_a_text()
    {
        var conversion = new Conversion("---\na: b\n---\n", [], new Dictionary<string, int>());
        Assert.Equal("\n" + conversion.Text, FrontMatter.Split(conversion.WithFrontMatter()).Text);
        Assert.Equal("plain\n", (conversion with { Text = "plain\n" }).WithFrontMatter());
    }
}
