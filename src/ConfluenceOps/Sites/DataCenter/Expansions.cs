namespace ConfluenceOps.Sites.DataCenter;

/// <summary>What is asked to be sent along with content.</summary>
/// <remarks>Ancestors come without their restrictions: those of one page that is trashed or cannot be read would fail a whole list (CONFCLOUD-77618).</remarks>
internal static class Expansions
{
    /// <summary>What a list of pages needs.</summary>
    public const string Listed = "version,history,space,ancestors,extensions.position";

    public const string Body = "body.storage";

    public const string Labels = "metadata.labels";

    public const string Restrictions =
        "restrictions.read.restrictions.user,restrictions.read.restrictions.group,"
        + "restrictions.update.restrictions.user,restrictions.update.restrictions.group";

    /// <summary>A page with all that hangs on it.</summary>
    public const string Whole = $"{Listed},{Body},{Labels},{Restrictions},children.attachment.version";

    /// <summary>What decides who may see and change a page, and what findings tell of it.</summary>
    public const string Access = $"{Listed},{Labels},{Restrictions}";

    /// <summary>A comment with its place.</summary>
    public const string Comment = $"{Body},version,history,ancestors,container,extensions.inlineProperties,extensions.resolution";

    /// <summary>The most rows that the server gives with an expansion; more are silently cut.</summary>
    public static int MostRows(string expand) => expand.Contains(Body, StringComparison.Ordinal) ? 50 : 200;
}
