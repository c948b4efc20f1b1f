using ConfluenceOps.Sites.Access;
using ConfluenceOps.Tests.Http;
using ConfluenceOps.Tests.Sandbox;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Sites.Cloud.Access;

public sealed class SettingReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_sees_what_the_site_shows_and_for_the_rest_where_to_look()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var settings = await ReadAsync(sandbox, TinySite.Admin);

        Assert.Equal((SettingState.Known, "Permissions"), (settings["RoleMode"].State, settings["RoleMode"].Value));
        Assert.Equal((SettingState.Known, "standard"), (settings["Edition"].State, settings["Edition"].Value));
        Assert.Equal((SettingState.Known, "none"), (settings["SelfServiceGroups"].State, settings["SelfServiceGroups"].Value));
        Assert.Equal(SettingState.Known, settings["AuditRetention"].State);
        Assert.All(["PublicLinks", "SpaceCreation", "Invites", "ApiTokens", "Guests", "AppAccess"], name =>
            Assert.True(settings[name] is { State: SettingState.NotShown, Value: null, Advice.Length: > 0 }, name));
    }

    [Fact]
    public async Task What_others_may_not_see_is_said_to_be_closed_to_them()
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());

        var settings = await ReadAsync(sandbox, TinySite.Reader);

        Assert.Equal(SettingState.NotReadable, settings["AuditRetention"].State);
        Assert.Contains("may not", settings["AuditRetention"].Advice, StringComparison.Ordinal);
        Assert.Equal(SettingState.NotReadable, settings["AnonymousAccess"].State);
    }

    [Theory]
    [InlineData("""{"hasPermission":true}""", SettingState.Known, "on")]
    [InlineData("""{"hasPermission":false,"errors":[{"translation":"Anonymous user does not have permission to the space"}]}""", SettingState.Known, "on")]
    [InlineData("""{"hasPermission":false,"errors":[{"translation":"Anonymous users are not allowed to use Confluence"}]}""", SettingState.Known, "off")]
    [InlineData("""{"hasPermission":false,"errors":[{"translation":"Anonyme dürfen das nicht"}]}""", SettingState.NotShown, null)]
    public async Task Whether_anonymous_may_use_the_site_is_told_by_words_that_are_known_alone(string answer, SettingState state, string? value)
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => AnswerAsync(context, answer));
        using var site = OddSite.At(server);

        var setting = (await site.Access.GetSecuritySettingsAsync(Cancel)).Single(setting => setting.Name == "AnonymousAccess");

        Assert.Equal((state, value), (setting.State, setting.Value));
        Assert.Equal(state == SettingState.NotShown, setting.Advice is not null);
    }

    [Theory]
    [InlineData("""{"number":1,"units":"YEARS"}""", "1 year"), InlineData("""{"number":6,"units":"MONTHS"}""", "6 months"), InlineData("""{"number":0,"units":"FOREVER"}""", "forever")]
    public async Task The_audit_log_is_kept_for_a_time_in_words(string answer, string value)
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, answer));
        using var site = OddSite.At(server);

        Assert.Equal(value, (await site.Access.GetSecuritySettingsAsync(Cancel)).Single(setting => setting.Name == "AuditRetention").Value);
    }

    [Fact]
    public async Task Groups_that_give_access_and_that_people_join_by_themselves_are_named()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, """
            {"results":[{"id":"1","name":"everybody","managedBy":"OPEN"},{"id":"2","name":"staff","managedBy":"ADMINS"}],"limit":200}
            """));
        using var site = OddSite.At(server);

        Assert.Equal("everybody", (await site.Access.GetSecuritySettingsAsync(Cancel)).Single(setting => setting.Name == "SelfServiceGroups").Value);
    }

    private static async Task<Dictionary<string, SecuritySetting>> ReadAsync(RunningSandbox sandbox, string account)
    {
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(account), TinySite.TokenOf(account));
        return (await site.Access.GetSecuritySettingsAsync(Cancel)).ToDictionary(setting => setting.Name);
    }

    private static Task AnswerAsync(HttpContext context, string check) =>
        ScriptedServer.JsonAsync(context, context.Request.Path.Value!.EndsWith("/check", StringComparison.Ordinal) ? check : """{"results":[{"id":"1"}]}""");
}
