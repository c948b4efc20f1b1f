using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp.Calls;

/// <summary>Which documents a call gives, told by what answers it to what keeps the record.</summary>
internal static class GivenDocuments
{
    private const string Item = "ConfluenceOps.GivenDocuments";

    public static void Note(MessageContext call, IReadOnlyCollection<long> ids) => call.Items[Item] = ids;

    public static IReadOnlyCollection<long> Of(MessageContext call) => call.Items.TryGetValue(Item, out var ids) ? (IReadOnlyCollection<long>)ids! : [];
}
