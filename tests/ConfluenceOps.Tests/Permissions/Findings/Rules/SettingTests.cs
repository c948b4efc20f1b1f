using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Tests.Permissions.Findings.Rules;

/// <summary>What the settings of the site say.</summary>
public sealed class SettingTests
{
    [Theory]
    [InlineData("90 days", true)]
    [InlineData("3 months", true)]
    [InlineData("1 year", false)]
    [InlineData("forever", false)]
    [InlineData("7 moons", false)]
    public void An_audit_log_that_is_kept_for_less_than_half_a_year_is_told(string kept, bool isShort) =>
        Assert.Equal(isShort, Found.By("AuditRetentionShort", new AccessMapBuilder(), settings: [Known("AuditRetention", kept)]).Count == 1);

    [Fact]
    public void A_setting_that_could_not_be_read_is_no_finding() =>
        Assert.Empty(Found.By("*", new AccessMapBuilder(), settings:
            [new SecuritySetting { Name = "AuditRetention", State = SettingState.NotReadable, Meaning = "How long." }, new SecuritySetting { Name = "AnonymousAccess", State = SettingState.NotShown, Meaning = "Who." }]));

    [Fact]
    public void Anonymous_access_that_no_space_uses_is_told_and_one_that_is_used_is_the_finding_of_the_space()
    {
        var closed = new AccessMapBuilder().People("maya").Space("ENG", space => space.GrantAll("user maya"));
        var open = new AccessMapBuilder().People("maya").Space("ENG", space => space.GrantAll("user maya").Grant("anonymous", "read space"));

        Assert.Equal("AnonymousAccessOn", Found.OneBy("Anonymous*", closed, settings: [Known("AnonymousAccess", "on")]).Rule);
        Assert.Equal("AnonymousView", Found.OneBy("Anonymous*", open, settings: [Known("AnonymousAccess", "on")]).Rule);
        Assert.Empty(Found.By("AnonymousAccessOn", closed, settings: [Known("AnonymousAccess", "off")]));
    }

    [Fact]
    public void A_site_half_way_to_roles_is_told_with_how_many_spaces_have_both()
    {
        var site = new AccessMapBuilder().People("maya").Role("Admin", "read space", "administer space").Mode(RoleMode.Transition)
            .Space("ENG", space => space.GrantAll("user maya").Assign("user maya", "Admin")).Space("OPS", space => space.GrantAll("user maya"));

        Assert.Equal("The site grants rights one by one and by roles at the same time; 1 of 2 spaces have both.", Found.OneBy("RoleModeTransition", site).What);
    }

    private static SecuritySetting Known(string name, string value) => new() { Name = name, State = SettingState.Known, Value = value, Meaning = "What it is." };
}
