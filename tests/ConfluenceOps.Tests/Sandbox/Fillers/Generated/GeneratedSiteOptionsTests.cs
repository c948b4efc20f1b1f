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

    [Fact]
    public void What_reviews_of_permissions_need_can_be_given_too() =>
        Assert.Equal(
            new GeneratedSiteOptions { Restrictions = 0.05, Depth = 7, Folders = 0.03, Guests = 40, Roles = true, AuditorSeesAll = true },
            GeneratedSiteOptions.Parse("restrictions=0.05,depth=7,folders=0.03,guests=40,roles=true,auditor=all"));

    [Theory]
    [InlineData("restrictions=1.5", "'1.5' is not a share of restrictions between 0 and 1.")]
    [InlineData("folders=0.6", "'0.6' is not a share of folders between 0 and 0.5.")]
    [InlineData("folders=-1", "'-1' is not a share of folders between 0 and 0.5.")]
    [InlineData("restrictions=NaN", "'NaN' is not a share of restrictions between 0 and 1.")]
    [InlineData("depth=1", "'1' is not a number of depth between 2 and 30.")]
    [InlineData("roles=yes", "'yes' is neither true nor false, as roles must be.")]
    [InlineData("auditor=some", "'some' is neither all nor none, as auditor must be.")]
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
