using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Fillers.Generated;

namespace ConfluenceOps.Tests.Sandbox.Fillers.Generated;

public sealed class GeneratedSiteOptionsTests
{
    [Fact]
    public void What_is_left_out_keeps_its_default() =>
        Assert.Equal(new GeneratedSiteOptions { Pages = 20_000 }, GeneratedSiteOptions.Parse("pages=20000"));

    [Fact]
    public void All_numbers_can_be_given_in_any_order() =>
        Assert.Equal(
            new GeneratedSiteOptions { Spaces = 2, Pages = 3, Seed = -4, Users = 5, Groups = 6 },
            GeneratedSiteOptions.Parse("Groups=6, users = 5,seed=-4,pages=3,spaces=2"));

    [Theory]
    [InlineData("pages=many", "'many' is not a number of pages between 1 and 10000000.")]
    [InlineData("spaces=0", "'0' is not a number of spaces between 1 and 1000.")]
    [InlineData("pages", "'' is not a number of pages between 1 and 10000000.")]
    [InlineData("spaces=9,pages=5", "9 spaces need at least as many pages, one home page each, and 5 were asked for.")]
    public void A_wrong_number_is_named(string text, string message) =>
        Assert.Equal(message, Assert.Throws<SandboxException>(() => GeneratedSiteOptions.Parse(text)).Happened);

    [Fact]
    public void An_unknown_name_says_which_ones_there_are() =>
        Assert.Contains(
            "Use spaces, pages, users, groups and seed",
            Assert.Throws<SandboxException>(() => GeneratedSiteOptions.Parse("page=5")).Message, StringComparison.Ordinal);
}
