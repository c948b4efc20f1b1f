using System.Globalization;

namespace ConfluenceOps.Sites.Exports;

/// <summary>What an export says about itself in <c>exportDescriptor.properties</c>; all of it may be missing.</summary>
/// <remarks>facts.md, section 9.</remarks>
public sealed record ExportDescriptor
{
    private static readonly string[] _timeFormats =
        ["yyyy-MM-dd HH:mm:ss.fff", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF"];

    /// <summary><c>space</c> or <c>all</c>.</summary>
    public string? ExportType { get; init; }

    /// <summary><c>cloud</c> or <c>server</c>; old versions do not say.</summary>
    public string? Source { get; init; }

    /// <summary>The version of Confluence that wrote the export; <c>1000.0.0-…</c> on Cloud.</summary>
    public string? CreatedByVersion { get; init; }

    /// <summary>Whether Confluence Cloud wrote it.</summary>
    public bool IsFromCloud => Source == "cloud" || CreatedByVersion?.StartsWith("1000.", StringComparison.Ordinal) == true;

    /// <summary>The keys of the spaces that were asked for. An export may hold further ones by accident (CONFSERVER-16575).</summary>
    public IReadOnlyList<string> SpaceKeys { get; init; } = [];

    /// <summary>The group that gave everybody access to the product.</summary>
    public string? DefaultUsersGroup { get; init; }

    /// <summary>The zone in which all times of the export are written; UTC when the export does not say.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Reads a time of the export, such as <c>2016-05-10 15:00:02.910</c>.</summary>
    /// <returns>The time in UTC; null when there is none or it is unreadable.</returns>
    public DateTimeOffset? ReadTime(string? text)
    {
        if (!DateTime.TryParseExact(text, _timeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        // An hour that summer time skips cannot have been meant otherwise than by the zone's base offset.
        var offset = TimeZone.IsInvalidTime(local) ? TimeZone.BaseUtcOffset : TimeZone.GetUtcOffset(local);
        var ticks = local.Ticks - offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    internal static ExportDescriptor Read(TextReader text)
    {
        var values = JavaProperties.Read(text);
        return new ExportDescriptor
        {
            ExportType = values.GetValueOrDefault("exportType"),
            Source = values.GetValueOrDefault("source"),
            CreatedByVersion = values.GetValueOrDefault("createdByVersionNumber"),
            SpaceKeys = (values.GetValueOrDefault("spaceKeys") ?? values.GetValueOrDefault("spaceKey") ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            DefaultUsersGroup = values.GetValueOrDefault("defaultUsersGroup"),
            TimeZone = TimeZoneInfo.TryFindSystemTimeZoneById(values.GetValueOrDefault("timezoneId") ?? "UTC", out var zone)
                ? zone
                : TimeZoneInfo.Utc,
        };
    }
}
