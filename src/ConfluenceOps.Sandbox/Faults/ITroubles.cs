using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Faults;

/// <summary>How one kind of Confluence words what goes wrong before a request is looked at.</summary>
/// <remarks>facts.md, section 3.</remarks>
internal interface ITroubles
{
    /// <summary>The page that comes where JSON belongs.</summary>
    string PageForPeople { get; }

    /// <summary>Writes the headers of a quota.</summary>
    void TellQuota(HttpResponse response, int limit, int left, DateTimeOffset reset);

    Task SendTooManyRequestsAsync(HttpResponse response);

    /// <summary>For credentials that have ended.</summary>
    Task SendUnauthorizedAsync(HttpResponse response);
}
