using ConfluenceOps.Publishing;

namespace ConfluenceOps.Tests.Publishing;

public class SafeNameTests
{
    [Theory]
    [InlineData("How we deploy", "How we deploy")]
    [InlineData("Ünïcödé 日本語 🎉", "Ünïcödé 日本語 🎉")]
    [InlineData("../../etc/passwd", "_..-..-etc-passwd")]
    [InlineData("C:\\Windows\\system32", "C--Windows-system32")]
    [InlineData("/absolute", "-absolute")]
    [InlineData("What? <really> \"so\"|*", "What- -really- -so---")]
    [InlineData("ends with dots...", "ends with dots")]
    [InlineData("  spaces  ", "spaces")]
    [InlineData(".htaccess", "_.htaccess")]
    [InlineData("CON", "_CON")]
    [InlineData("con.tar.gz", "_con.tar.gz")]
    [InlineData("Lpt9 .txt", "_Lpt9 .txt")]
    [InlineData("COM¹", "_COM¹")]
    [InlineData("console", "console")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("line\nbreak\ttab\0nul\u001b[31m", "linebreaktabnul[31m")]
    [InlineData("e\u0301", "é")]
    [InlineData("a\u2028b\u00A0c", "a b c")]
    [InlineData("...", "untitled")]
    [InlineData("", "untitled")]
    public void A_title_becomes_one_part_of_a_path_that_every_system_takes(string title, string name) =>
        Assert.Equal(name, SafeName.Of(title));

    [Fact]
    public void A_long_name_is_cut_between_characters()
    {
        Assert.Equal(100, SafeName.Of(new string('a', 300)).Length);
        var cut = SafeName.Of(string.Concat(Enumerable.Repeat("🎉", 300)));
        Assert.Equal(50, cut.EnumerateRunes().Count());
        Assert.DoesNotContain('\uFFFD', cut);
    }

    [Fact]
    public void A_long_file_name_keeps_its_extension()
    {
        var name = SafeName.OfFile(new string('x', 300) + ".drawio.png");
        Assert.EndsWith(".png", name, StringComparison.Ordinal);
        Assert.Equal(100, name.Length);
    }

    [Fact]
    public void A_lone_half_of_a_character_does_not_reach_the_disk() => Assert.Equal("ab", SafeName.Of("a\uD83Db"));
}
