using ConfluenceOps.Markup.Model;
using ConfluenceOps.Markup.Reading.Storage;

namespace ConfluenceOps.Markup.Reading;

/// <summary>Reads bodies of every format into the document model.</summary>
internal static class BodyReader
{
    /// <param name="body">Need not be well-formed.</param>
    /// <param name="losses">Takes what could not be kept.</param>
    public static IReadOnlyList<Block> Read(Body body, Losses losses)
    {
        var draft = new Draft(losses);
        StorageReader.Read(body.Text, draft);
        return draft.Flow.End();
    }
}
