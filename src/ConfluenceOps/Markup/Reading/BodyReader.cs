using ConfluenceOps.Markup.Model;
using ConfluenceOps.Markup.Reading.Adf;
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
        switch (body.Format)
        {
            case BodyFormat.AtlasDocument:
                AdfReader.Read(body.Text, draft);
                break;
            case BodyFormat.Wiki:
                WikiText.Read(body.Text, draft);
                break;
            default:
                StorageReader.Read(body.Text, draft);
                break;
        }
        return draft.Flow.End();
    }

    /// <summary>Finds the people and files that a body names, without reading the rest where its format allows.</summary>
    public static BodyReferences FindReferences(Body body)
    {
        var list = new ReferenceList();
        if (body.Format == BodyFormat.Storage)
            ReferenceScan.Read(body.Text, list);
        else if (body.Format == BodyFormat.AtlasDocument)
            ReferenceWalk.Read(body.Text, list);
        return list.Found;
    }
}
