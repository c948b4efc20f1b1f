using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConfluenceOps.Connections.Status;

namespace ConfluenceOps.Tool.Status;

/// <summary>A status for people, for programs, and for a build server.</summary>
internal static class StatusText
{
    public static string Of(ConnectionStatus status)
    {
        var text = new StringBuilder().AppendLine($"{status.Status}  {status.Url}{(status.Account is null ? "" : $"  as {status.Account}")}");
        foreach (var check in status.Checks)
        {
            text.AppendLine($"{MarkOf(check.Result)} {VisibleText.Of($"{check}")}");
            if (check.Advice is not null)
                text.AppendLine($"    {check.Advice}");
        }
        return text.ToString().TrimEnd();
    }

    public static string Json(ConnectionStatus status) => JsonSerializer.Serialize(
        new StatusLine(status.Status, status.Url, status.Account, [.. status.Checks.Select(check => new CheckLine(check.Name, check.Result, check.Message, check.Advice))]),
        StatusJson.Default.StatusLine);

    public static int ExitCode(ConnectionHealth health) => health switch
    {
        ConnectionHealth.Connected => 0,
        ConnectionHealth.Degraded => 2,
        _ => 1,
    };

    /// <summary>How a check ended, in one sign.</summary>
    public static char MarkOf(CheckResult result) => result switch
    {
        CheckResult.Passed => '✓',
        CheckResult.Warning => '!',
        _ => '✗',
    };
}

/// <summary>A status as programs read it.</summary>
internal sealed record StatusLine(ConnectionHealth Status, Uri Url, string? Account, IReadOnlyList<CheckLine> Checks);

/// <summary>A check as programs read it.</summary>
internal sealed record CheckLine(string Name, CheckResult Result, string Message, string? Advice);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StatusLine))]
internal sealed partial class StatusJson : JsonSerializerContext;
