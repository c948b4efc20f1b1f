using System.Text.Json.Serialization;

namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary>A part of the audit log: <c>rest/auditing/1.0/events</c>.</summary>
internal sealed class WireEvents
{
    public IReadOnlyList<WireEvent>? Entities { get; set; }

    public WireEventPaging? PagingInfo { get; set; }
}

/// <summary>Where the log goes on.</summary>
internal sealed class WireEventPaging
{
    public bool LastPage { get; set; }

    [JsonConverter(typeof(LenientText))]
    public string? NextPageCursor { get; set; }
}

/// <summary>One line of the log.</summary>
internal sealed class WireEvent
{
    public DateTimeOffset Timestamp { get; set; }

    public WireEventType? Type { get; set; }

    public WireEventObject? Author { get; set; }

    public IReadOnlyList<WireEventObject>? AffectedObjects { get; set; }

    public IReadOnlyList<WireEventChange>? ChangedValues { get; set; }

    /// <summary>The address that it was done from.</summary>
    public string? Source { get; set; }
}

/// <summary>What happened: in words of the site's language, and by keys that are the same in all.</summary>
internal sealed class WireEventType
{
    public string? Category { get; set; }

    public string? Action { get; set; }

    public string? ActionI18nKey { get; set; }
}

/// <summary>Who did it, or what it was done to.</summary>
internal sealed class WireEventObject
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    [JsonConverter(typeof(LenientText))]
    public string? Id { get; set; }
}

/// <summary>A value before and after.</summary>
internal sealed class WireEventChange
{
    public string? Key { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }
}
