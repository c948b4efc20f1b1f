using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>What the site as a whole grants, as administrators of versions from 9.1 on can read it.</summary>
/// <remarks>facts.md, section 4.6.</remarks>
internal sealed class GlobalGrants(HttpSession session)
{
    private const int MostAtOnce = 200;
    private const string What = "list what the site as a whole grants";

    /// <summary>Who holds each right, by key and target.</summary>
    public async Task<ILookup<SpaceOperation, WireSubject>> ReadAsync(CancellationToken cancel)
    {
        var first = await session.AskOnceAsync(
            new Url("rest/api/permissions").SetQueryParam("limit", MostAtOnce), What, DataCenterJson.Default.ResultPageWireGrant, cancel).ConfigureAwait(false);
        var rows = await session.CompleteAsync(first, () => new Url("rest/api/permissions"), MostAtOnce, What, DataCenterJson.Default.ResultPageWireGrant, cancel).ConfigureAwait(false);
        return rows.Where(row => row.Subject is not null).ToLookup(row => OperationOf(row.Operation), row => row.Subject!);
    }

    /// <summary>The same; null where the site does not tell this account.</summary>
    public async Task<ILookup<SpaceOperation, WireSubject>?> TryReadAsync(CancellationToken cancel)
    {
        try
        {
            return await ReadAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is NotFoundException or AccessDeniedException or ServerFaultException or RequestRefusedException)
        {
            return null;
        }
    }

    /// <summary>What a class of people holds: <c>anonymous</c>, <c>unlicensed</c>.</summary>
    public async Task<IReadOnlySet<SpaceOperation>> ReadOfClassAsync(string name, CancellationToken cancel)
    {
        var answer = await session.AskOnceAsync(new Url($"rest/api/permissions/{name}"), What, DataCenterJson.Default.WireClassGrants, cancel).ConfigureAwait(false);
        return answer.All.Select(OperationOf).ToHashSet();
    }

    private static SpaceOperation OperationOf(WireOperation? operation) =>
        new((operation?.OperationKey ?? "").ToLowerInvariant(), (operation?.TargetType ?? "").ToLowerInvariant());
}
