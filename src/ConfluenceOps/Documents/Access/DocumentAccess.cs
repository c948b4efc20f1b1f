namespace ConfluenceOps.Documents.Access;

/// <summary>Something that was read through an assistant, or refused to it.</summary>
public sealed record DocumentAccess
{
    /// <summary>When.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>For whom, by name.</summary>
    public required string Person { get; init; }

    /// <summary>For whom: the site's id of the account, or the user's name.</summary>
    public required string Account { get; init; }

    /// <summary>The program that asked, as it calls itself; null where it did not say.</summary>
    public string? Client { get; init; }

    /// <summary>What was done, such as <c>search_documents</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What was asked, cut to what a line holds; null where there was nothing to ask.</summary>
    public string? Asked { get; init; }

    /// <summary>How many documents were given.</summary>
    public int Documents { get; init; }

    /// <summary>The catalog's numbers of the first hundred of them.</summary>
    public IReadOnlyList<long> DocumentId { get; init; } = [];

    /// <summary>The id of the error with which it was refused, such as <c>DocumentNotFound</c>; null where it was answered.</summary>
    public string? Refused { get; init; }
}
