using ConfluenceOps.Sandbox.Answers;

namespace ConfluenceOps.Sandbox.DataCenter.Paging;

/// <summary>The most that Data Center gives at once.</summary>
/// <remarks>facts.md, section 2.3.</remarks>
internal static class MostResults
{
    public const int Spaces = 100, People = 200, Rows = 200;

    private const int Plain = 200, WithBody = 50, Rendered = 25;

    public static int OfContent(Expansions expand) =>
        expand.Has("body.view") || expand.Has("body.export_view") || expand.Has("body.styled_view") ? Rendered
        : expand.Has("body") ? WithBody
        : Plain;
}
