namespace ConfluenceOps.Http;

/// <summary>One request that was sent, with nothing in it that anybody named: fit to be shown to strangers.</summary>
/// <param name="Sent">When.</param>
/// <param name="Method">GET, POST …</param>
/// <param name="Route">The route without ids, keys, titles and values: <c>wiki/api/v2/spaces/*/pages?limit&amp;cursor</c>.</param>
/// <param name="Status">What came back; null where nothing did.</param>
/// <param name="Failure">Why nothing came back, as the kind of fault; null where something did.</param>
/// <param name="Took">Until the answer began.</param>
/// <param name="TraceId">The id under which the server knows the request, for Atlassian's own support; null where it says none.</param>
public sealed record SentRequest(DateTimeOffset Sent, string Method, string Route, int? Status, string? Failure, TimeSpan Took, string? TraceId);
