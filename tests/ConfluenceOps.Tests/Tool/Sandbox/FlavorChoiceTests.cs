using System.Diagnostics;
using System.Text.Json;

namespace ConfluenceOps.Tests.Tool.Sandbox;

public sealed class FlavorChoiceTests
{
    [Fact]
    public async Task A_data_center_says_its_address_with_its_context_path()
    {
        using var tool = Start("--flavor", "datacenter", "--version", "9.1", "--context", "/docs", "--basic", "off", "--json");

        var invitation = JsonDocument.Parse((await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!).RootElement;
        using var http = new HttpClient();
        using var manifest = JsonDocument.Parse(await http.GetStringAsync(new Uri(invitation.GetProperty("url").GetString() + "/rest/applinks/1.0/manifest"), TestContext.Current.CancellationToken));
        tool.StandardInput.Close();
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.EndsWith("/docs", invitation.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("9.1.0", manifest.RootElement.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("Cloud has no such options", "--version", "8.5")]
    [InlineData("is not a version", "--flavor", "datacenter", "--version", "new")]
    public async Task What_makes_no_sense_is_said(string complaint, params string[] options)
    {
        using var tool = Start([.. options, "--json"]);
        tool.StandardInput.Close();

        var said = await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Contains(complaint, said, StringComparison.Ordinal);
    }

    private static Process Start(params IEnumerable<string> options) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ConfluenceOps.Tool.dll"), "sandbox", "--port", "0", .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
